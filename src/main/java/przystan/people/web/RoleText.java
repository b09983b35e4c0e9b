package przystan.people.web;

import przystan.access.Role;
import przystan.access.Scope;
import przystan.ui.Frame;

/// How a role is called, with the part of the unit it holds for.
public final class RoleText {

    private RoleText() {}

    public static String of(Role role, Scope scope, Frame frame) {
        var name = frame.say("access.role." + role.key());
        return scope.equals(Scope.UNIT)
                ? name
                : frame.say("people.role.in", name, frame.say("people.scope." + scope.kind()), scope.id());
    }
}
