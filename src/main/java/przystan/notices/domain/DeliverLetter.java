package przystan.notices.domain;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import przystan.notices.Letterhead;
import przystan.notices.NoticeKind;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitRegister;

/// A letter is handed to the mail server: claimed, handed over, marked. It is claimed after the connection stands, so
/// that a server that is away costs no doubt, and no connection to the database is held meanwhile (decision 0025).
@Component
class DeliverLetter {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverLetter.class);
    private static final Duration UNTIL_THERE_IS_A_SERVER = Duration.ofMinutes(10);

    private final Letters letters;
    private final Post post;
    private final Letterhead letterhead;
    private final List<NoticeKind> kinds;
    private final UnitRegister units;
    private final TransactionOperations transactions;

    DeliverLetter(
            Letters letters,
            Post post,
            Letterhead letterhead,
            List<NoticeKind> kinds,
            UnitRegister units,
            TransactionOperations transactions) {
        this.letters = letters;
        this.post = post;
        this.letterhead = letterhead;
        this.kinds = kinds;
        this.units = units;
        this.transactions = transactions;
    }

    /// @return when to try again; nothing when there is no more to do
    Optional<Instant> attempt(LetterId id, Instant now) {
        var unit = units.find(id.unit());
        return unit.isEmpty() ? Optional.empty() : CurrentUnit.within(id.unit(), () -> attempt(id, unit.get(), now));
    }

    private Optional<Instant> attempt(LetterId id, Unit unit, Instant now) {
        var letter = transactions.execute(_ -> letters.find(id));
        if (letter == null || letter.isEmpty()) {
            return Optional.empty();
        }
        return switch (letter.get().state()) {
            case LetterState.Waiting waiting -> deliver(letter.get(), waiting, unit, now);
            case LetterState.Sending sending -> doubt(id, sending, now);
            case LetterState.SetAside _,
                    LetterState.Bundled _,
                    LetterState.Sent _,
                    LetterState.InDoubt _,
                    LetterState.Refused _,
                    LetterState.GivenUp _,
                    LetterState.Bounced _ -> Optional.empty();
        };
    }

    private Optional<Instant> deliver(Letter letter, LetterState.Waiting waiting, Unit unit, Instant now) {
        if (waiting.due().isAfter(now)) {
            return Optional.of(waiting.due());
        }
        if (!post.isThere()) {
            return Optional.of(now.plus(UNTIL_THERE_IS_A_SERVER));
        }
        if (letter.content().isEmpty()) {
            return mark(letter.id(), waiting, new LetterState.GivenUp("unreadable"), now);
        }
        var content = letter.content().get();
        var html = letterhead.html(content, unit, WriteLetter.choice(letter.kind(), kinds));
        var message = post.message(letter, content, letterhead.sender(content, unit), html);
        try {
            var transport = post.connect();
            try {
                var sending = new LetterState.Sending(waiting, now);
                if (!move(letter.id(), waiting, sending, now)) {
                    return Optional.of(now.plus(LetterState.Sending.LONGEST));
                }
                return mark(letter.id(), sending, after(post.handOver(message, transport), waiting, now), now);
            } finally {
                close(transport);
            }
        } catch (Post.Unreachable unreachable) {
            return mark(letter.id(), waiting, waiting.failed(unreachable.status(), now), now);
        }
    }

    private static LetterState after(HandOver answer, LetterState.Waiting before, Instant now) {
        return switch (answer) {
            case HandOver.Accepted accepted -> new LetterState.Sent(now);
            case HandOver.NotNow later -> before.failed(later.status(), now);
            case HandOver.Never never -> new LetterState.Refused(never.status());
            case HandOver.Unknown unknown -> new LetterState.InDoubt();
        };
    }

    /// Somebody claimed it and did not say what came of it: still at it, or dead.
    private Optional<Instant> doubt(LetterId id, LetterState.Sending sending, Instant now) {
        var over = sending.since().plus(LetterState.Sending.LONGEST);
        return now.isBefore(over) ? Optional.of(over) : mark(id, sending, new LetterState.InDoubt(), now);
    }

    private Optional<Instant> mark(LetterId id, LetterState from, LetterState to, Instant now) {
        move(id, from, to, now);
        return switch (to) {
            case LetterState.Waiting waiting -> {
                LOG.warn("letter {} could not be sent ({}); next attempt at {}", id, waiting.status(), waiting.due());
                yield Optional.of(waiting.due());
            }
            case LetterState.Refused refused -> told("letter {} was refused ({})", id, refused.status());
            case LetterState.GivenUp given -> told("letter {} was given up ({})", id, given.status());
            case LetterState.InDoubt doubt -> told("letter {} may have been sent or not {}", id, "");
            case LetterState.Sent _,
                    LetterState.SetAside _,
                    LetterState.Bundled _,
                    LetterState.Sending _,
                    LetterState.Bounced _ -> Optional.empty();
        };
    }

    private static Optional<Instant> told(String sentence, LetterId id, String status) {
        LOG.warn(sentence, id, status);
        return Optional.empty();
    }

    private boolean move(LetterId id, LetterState from, LetterState to, Instant now) {
        return Boolean.TRUE.equals(transactions.execute(_ -> letters.move(id, from, to, now)));
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debug("the mail server did not say goodbye");
        }
    }
}
