package przystan.policy.drafts.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import przystan.policy.drafts.domain.Version.Decision;
import przystan.ui.Faults;
import przystan.ui.Faults.Fault;

/// Who adopted a version, when and by which resolution, as it was typed.
///
/// @param body id
/// @param act number of the resolution
/// @param on ISO 8601 day
public record AdoptionForm(String body, String act, String on) {

    static final AdoptionForm EMPTY = new AdoptionForm("", "", "");

    private static final int LONGEST = 200;

    public AdoptionForm(@Nullable String body, @Nullable String act, @Nullable String on) {
        this.body = clean(body);
        this.act = clean(act);
        this.on = clean(on);
    }

    Faults faults(Set<String> bodies) {
        var faults = new ArrayList<Fault>();
        if (!bodies.contains(body)) {
            faults.add(new Fault("body", "policy.adoption.no-body"));
        }
        if (act.isEmpty()) {
            faults.add(new Fault("act", "policy.adoption.no-act"));
        } else if (act.length() > LONGEST) {
            faults.add(new Fault("act", "policy.draft.too-long", LONGEST));
        }
        if (day().isEmpty()) {
            faults.add(new Fault("on", "policy.adoption.no-date"));
        }
        return new Faults(faults);
    }

    Optional<Decision> decision() {
        return day().map(day -> new Decision(day, body, act));
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(on));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cc}", " ").strip();
    }
}
