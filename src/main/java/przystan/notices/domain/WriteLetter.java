package przystan.notices.domain;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.PersonId;
import przystan.boot.Jobs;
import przystan.notices.Notice;
import przystan.notices.NoticeKind;
import przystan.notices.Notices;
import przystan.tenancy.Unit;

/// A letter is written, once for each occasion, unless the person wants none of its kind.
@Component
public class WriteLetter {

    private final Letters letters;
    private final Paces paces;
    private final Jobs jobs;

    WriteLetter(Letters letters, Paces paces, Jobs jobs) {
        this.letters = letters;
        this.paces = paces;
        this.jobs = jobs;
    }

    /// @param unit the current unit
    @Transactional(propagation = Propagation.MANDATORY)
    public Notices.Outcome write(Notice notice, LetterContent content, Unit unit, Instant now) {
        var state = pace(notice).begin(now, unit.timezone());
        if (state.isEmpty()) {
            return Notices.Outcome.NOT_WANTED;
        }
        var letter = new Letter(
                LetterId.fresh(unit.id()),
                notice.text().kind().key(),
                notice.to().person().map(PersonId::value),
                java.util.Optional.of(content),
                state.get(),
                now);
        if (!letters.add(letter, notice.occasion())) {
            return Notices.Outcome.WRITTEN_BEFORE;
        }
        if (letter.state() instanceof LetterState.SetAside) {
            return Notices.Outcome.SET_ASIDE;
        }
        jobs.plan(MailRound.DELIVERY, letter.id().toString(), now);
        return Notices.Outcome.WRITTEN;
    }

    /// Several letters of one person that were set aside, as one.
    ///
    /// @param occasion names the bundle, so that two who bundle at once write one
    @Transactional(propagation = Propagation.MANDATORY)
    boolean writeBundle(LetterContent content, UUID person, String occasion, Instant now) {
        var letter = new Letter(
                LetterId.fresh(przystan.tenancy.CurrentUnit.required()),
                BundleLetters.KIND,
                java.util.Optional.of(person),
                java.util.Optional.of(content),
                LetterState.Waiting.from(now),
                now);
        if (!letters.add(letter, occasion)) {
            return false;
        }
        jobs.plan(MailRound.DELIVERY, letter.id().toString(), now);
        return true;
    }

    private Pace pace(Notice notice) {
        return switch (notice.text().kind().choice()) {
            case ALWAYS_AT_ONCE -> Pace.AT_ONCE;
            case PERSON_CHOOSES ->
                notice.to()
                        .person()
                        .map(person -> paces.of(person, notice.text().kind().key()))
                        .orElse(Pace.AT_ONCE);
        };
    }

    /// Whether the person has a say in a kind that a letter was written for.
    static NoticeKind.Choice choice(String kind, java.util.List<NoticeKind> kinds) {
        return kind.equals(BundleLetters.KIND)
                ? NoticeKind.Choice.PERSON_CHOOSES
                : kinds.stream()
                        .filter(known -> known.key().equals(kind))
                        .map(NoticeKind::choice)
                        .findFirst()
                        .orElse(NoticeKind.Choice.ALWAYS_AT_ONCE);
    }
}
