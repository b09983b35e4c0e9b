package przystan.people.web;

import java.util.List;
import przystan.access.Role;
import przystan.access.Scope;
import przystan.people.ScopeChoice.Part;
import przystan.ui.Frame;

/// How a role is called, with the part of the unit it holds for.
public final class RoleText {

    private RoleText() {}

    /// @param parts among which that of the role is found by its name; its id stands for one that is no longer there
    public static String of(Role role, Scope scope, List<Part> parts, Frame frame) {
        var name = frame.say("access.role." + role.key());
        return scope.equals(Scope.UNIT)
                ? name
                : frame.say("people.role.in", name, frame.say("people.scope." + scope.kind()), partName(scope, parts));
    }

    private static String partName(Scope scope, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.kind().equals(scope.kind()) && part.id().equals(scope.id()))
                .map(part -> part.name().text())
                .findFirst()
                .orElse(scope.id());
    }
}
