package przystan.notices.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.boot.Jobs;

/// Letters of the current unit that did not arrive, and what can be done about them.
@Component
public class LetterTroubles {

    private final Letters letters;
    private final Jobs jobs;

    LetterTroubles(Letters letters, Jobs jobs) {
        this.letters = letters;
        this.jobs = jobs;
    }

    @Transactional(readOnly = true)
    public List<Letter> all() {
        return letters.troubled();
    }

    /// A letter that was sent came back.
    ///
    /// @return whether there is such a letter, and it was on its way
    @Transactional
    boolean returned(ReturnedLetter back, Instant now) {
        return letters.find(back.letter())
                .filter(letter -> switch (letter.state()) {
                    case LetterState.Sent _, LetterState.Sending _, LetterState.InDoubt _ -> true;
                    case LetterState.SetAside _,
                            LetterState.Bundled _,
                            LetterState.Waiting _,
                            LetterState.Refused _,
                            LetterState.GivenUp _,
                            LetterState.Bounced _ -> false;
                })
                .filter(letter ->
                        letters.move(letter.id(), letter.state(), new LetterState.Bounced(back.status()), now))
                .isPresent();
    }

    /// An operator has a letter sent that was given up or is in doubt. It keeps its Message-ID.
    ///
    /// @return nothing when there is no such letter, what it said is erased, or it needs no sending
    @Transactional
    Optional<Letter> again(LetterId id, Instant now) {
        return letters.find(id)
                .filter(letter -> letter.content().isPresent())
                .filter(letter ->
                        letter.state() instanceof LetterState.GivenUp || letter.state() instanceof LetterState.InDoubt)
                .filter(letter -> letters.move(id, letter.state(), LetterState.Waiting.from(now), now))
                .map(letter -> {
                    jobs.plan(MailRound.DELIVERY, id.toString(), now);
                    return letter;
                });
    }
}
