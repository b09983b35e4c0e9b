package przystan.notices;

import java.util.List;

/// A letter by which an operator sees whether mail arrives, and how it looks in a language.
///
/// @param unit the name of the unit that sends it
public record TrialNotice(String unit) implements NoticeText {

    static final NoticeKind KIND = new NoticeKind("trial", "notices.trial.subject", NoticeKind.Choice.ALWAYS_AT_ONCE);

    @Override
    public NoticeKind kind() {
        return KIND;
    }

    @Override
    public String subjectKey() {
        return "notices.trial.subject";
    }

    @Override
    public List<Object> subjectArguments() {
        return List.of(unit);
    }
}
