package przystan.notices.domain;

import static przystan.notices.domain.sql.Tables.LETTER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import przystan.access.PersonId;
import przystan.keys.SealBroken;
import przystan.keys.Vault;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitId;

/// Where the current unit's letters are kept.
@Repository
class Letters {

    private static final String PURPOSE = "notices.letter";

    private final DSLContext sql;
    private final Vault vault;

    Letters(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /// @return whether there was no letter for this occasion yet
    boolean add(Letter letter, String occasion) {
        var state = Columns.of(letter.state());
        return sql.insertInto(LETTER)
                        .set(LETTER.UNIT, CurrentUnit.required().value())
                        .set(LETTER.ID, letter.id().value())
                        .set(LETTER.KEY, occasion)
                        .set(LETTER.KIND, letter.kind())
                        .set(LETTER.PERSON, letter.person().orElse(null))
                        .set(LETTER.CONTENT, letter.content().map(this::sealed).orElse(null))
                        .set(LETTER.STATE, state.state())
                        .set(LETTER.DUE_AT, state.due())
                        .set(LETTER.WRITTEN_AT, letter.writtenAt())
                        .set(LETTER.CHANGED_AT, letter.writtenAt())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Letter> find(LetterId id) {
        return sql.selectFrom(LETTER).where(LETTER.ID.eq(id.value())).fetchOptional(this::letter);
    }

    /// Moves a letter on, if it stands where the mover believes.
    ///
    /// @return whether it did; of two who move it from the same state, one is told yes
    boolean move(LetterId id, LetterState from, LetterState to, Instant now) {
        var before = Columns.of(from);
        var after = Columns.of(to);
        var due = before.due();
        return sql.update(LETTER)
                        .set(LETTER.STATE, after.state())
                        .set(LETTER.DUE_AT, after.due())
                        .set(
                                LETTER.ATTEMPTS,
                                after.attempts() < 0 ? LETTER.ATTEMPTS : org.jooq.impl.DSL.val(after.attempts()))
                        .set(LETTER.STATUS, after.status())
                        .set(LETTER.CHANGED_AT, now)
                        .where(LETTER.ID.eq(id.value()))
                        .and(LETTER.STATE.eq(before.state()))
                        .and(due == null ? LETTER.DUE_AT.isNull() : LETTER.DUE_AT.eq(due))
                        .execute()
                == 1;
    }

    /// Those to be bundled now, by person and in the order in which they were written.
    List<Letter> toBundle(Instant now) {
        return sql.selectFrom(LETTER)
                .where(LETTER.STATE.eq("set-aside"))
                .and(LETTER.DUE_AT.le(now))
                .orderBy(LETTER.PERSON, LETTER.WRITTEN_AT, LETTER.ID)
                .forUpdate()
                .skipLocked()
                .fetch(this::letter);
    }

    List<Letter> newest(int most) {
        return sql.selectFrom(LETTER)
                .orderBy(LETTER.WRITTEN_AT.desc(), LETTER.ID)
                .limit(most)
                .fetch(this::letter);
    }

    /// Those an operator should know of: given up, refused, bounced, in doubt.
    List<Letter> troubled() {
        return sql.selectFrom(LETTER)
                .where(LETTER.STATE.in("in-doubt", "refused", "given-up", "bounced"))
                .orderBy(LETTER.CHANGED_AT.desc(), LETTER.ID)
                .fetch(this::letter);
    }

    /// Erases what letters said whose last change was before this; what was never sent by then never will be.
    ///
    /// @return how many
    int erase(Instant before, Instant now) {
        sql.update(LETTER)
                .set(LETTER.STATE, "given-up")
                .set(LETTER.STATUS, "too-old")
                .set(LETTER.DUE_AT, (Instant) null)
                .set(LETTER.CHANGED_AT, now)
                .setNull(LETTER.CONTENT)
                .where(LETTER.STATE.in("waiting", "sending"))
                .and(LETTER.WRITTEN_AT.lt(before))
                .execute();
        return sql.update(LETTER)
                .setNull(LETTER.CONTENT)
                .where(LETTER.CHANGED_AT.lt(before))
                .and(LETTER.CONTENT.isNotNull())
                .and(LETTER.STATE.notIn("set-aside", "waiting", "sending"))
                .execute();
    }

    List<Letter> to(PersonId person) {
        return sql.selectFrom(LETTER)
                .where(LETTER.PERSON.eq(person.value()))
                .orderBy(LETTER.WRITTEN_AT, LETTER.ID)
                .fetch(this::letter);
    }

    /// Erases what all letters to a person say; what was not sent yet never will be.
    void eraseTo(PersonId person, Instant now) {
        sql.update(LETTER)
                .set(LETTER.STATE, "given-up")
                .set(LETTER.STATUS, "erased")
                .set(LETTER.DUE_AT, (Instant) null)
                .set(LETTER.CHANGED_AT, now)
                .setNull(LETTER.CONTENT)
                .where(LETTER.PERSON.eq(person.value()))
                .and(LETTER.STATE.in("set-aside", "waiting", "sending"))
                .execute();
        sql.update(LETTER)
                .setNull(LETTER.CONTENT)
                .where(LETTER.PERSON.eq(person.value()))
                .and(LETTER.CONTENT.isNotNull())
                .execute();
    }

    private byte[] sealed(LetterContent content) {
        return vault.seal(content.written(), PURPOSE);
    }

    private Letter letter(Record row) {
        return new Letter(
                new LetterId(new UnitId(row.get(LETTER.UNIT)), row.get(LETTER.ID)),
                row.get(LETTER.KIND),
                Optional.ofNullable((UUID) row.get(LETTER.PERSON)),
                Optional.ofNullable(row.get(LETTER.CONTENT)).flatMap(this::opened),
                Columns.state(row),
                row.get(LETTER.WRITTEN_AT));
    }

    /// A letter whose key is gone is one that nobody can read any more: as good as erased.
    private Optional<LetterContent> opened(byte[] sealed) {
        try {
            return Optional.of(LetterContent.read(vault.open(sealed, PURPOSE)));
        } catch (SealBroken gone) {
            return Optional.empty();
        }
    }

    /// A state as its columns.
    ///
    /// @param attempts less than zero where the state leaves the number as it is
    private record Columns(String state, @Nullable Instant due, int attempts, String status) {

        static Columns of(LetterState state) {
            return switch (state) {
                case LetterState.SetAside aside -> new Columns("set-aside", aside.until(), 0, "");
                case LetterState.Bundled bundled -> new Columns("bundled", null, -1, "");
                case LetterState.Waiting waiting ->
                    new Columns("waiting", waiting.due(), waiting.attempts(), waiting.status());
                case LetterState.Sending sending -> new Columns("sending", null, -1, "");
                case LetterState.Sent sent -> new Columns("sent", null, -1, "");
                case LetterState.InDoubt doubt -> new Columns("in-doubt", null, -1, "");
                case LetterState.Refused refused -> new Columns("refused", null, -1, refused.status());
                case LetterState.GivenUp given -> new Columns("given-up", null, -1, given.status());
                case LetterState.Bounced bounced -> new Columns("bounced", null, -1, bounced.status());
            };
        }

        static LetterState state(Record row) {
            var status = row.get(LETTER.STATUS);
            var changed = row.get(LETTER.CHANGED_AT);
            var name = row.get(LETTER.STATE);
            return switch (name) {
                case "set-aside" -> new LetterState.SetAside(row.get(LETTER.DUE_AT));
                case "bundled" -> new LetterState.Bundled();
                case "waiting" -> new LetterState.Waiting(row.get(LETTER.ATTEMPTS), row.get(LETTER.DUE_AT), status);
                case "sending" ->
                    new LetterState.Sending(new LetterState.Waiting(row.get(LETTER.ATTEMPTS), changed, ""), changed);
                case "sent" -> new LetterState.Sent(changed);
                case "in-doubt" -> new LetterState.InDoubt();
                case "refused" -> new LetterState.Refused(status);
                case "given-up" -> new LetterState.GivenUp(status);
                case "bounced" -> new LetterState.Bounced(status);
                default -> throw new IllegalStateException("a letter is " + name);
            };
        }
    }
}
