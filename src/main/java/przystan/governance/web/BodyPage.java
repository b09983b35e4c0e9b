package przystan.governance.web;

import przystan.governance.domain.RecordedBody;
import przystan.governance.domain.RecordedBody.Members;
import przystan.governance.domain.RecordedBody.Rhythm;
import przystan.ui.Frame;
import przystan.ui.Page;

/// One body: what it is for, who belongs to it, how often it meets, what it decides.
public record BodyPage(RecordedBody body) implements Page {

    /// How often it meets, in words.
    public String said(Rhythm rhythm, Frame frame) {
        var every = frame.say("governance.body.every", rhythm.unit(), rhythm.count());
        return switch (rhythm.kind()) {
            case REGULAR -> every;
            case AT_LEAST -> frame.say("governance.body.at-least", every);
        };
    }

    /// How many members, in words; persons are named, anything else stands after it.
    public String said(Members members, Frame frame) {
        var count = members.of().isEmpty()
                ? frame.say("governance.body.persons", members.count())
                : frame.words().number(members.count());
        return frame.say("governance.body.precision." + members.precision(), count);
    }
}
