package przystan.people.domain;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.notices.Addressee;
import przystan.notices.Notice;
import przystan.notices.NoticeText;
import przystan.notices.Notices;

/// Hands in letters to the holders of accounts, in the transaction of the act that they tell of.
@Component
class LetterRack {

    private final Notices notices;
    private final Clock clock;

    LetterRack(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void send(Account.Holder to, NoticeText text) {
        if (Addressee.isAddress(to.email().value())) {
            notices.send(
                    new Notice(
                            new Addressee(to.email().value(), to.name(), to.language(), Optional.of(to.id())),
                            text,
                            text.kind().key() + ":" + UUID.randomUUID()),
                    clock.instant());
        }
    }
}
