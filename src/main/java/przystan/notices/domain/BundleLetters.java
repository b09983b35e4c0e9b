package przystan.notices.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Entities;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitRegister;
import przystan.texts.Language;
import przystan.texts.Texts;

/// Letters that were set aside for the same morning go to their person as one.
@Component
class BundleLetters {

    /// Of a letter made from others.
    static final String KIND = "digest";

    private final Letters letters;
    private final WriteLetter write;
    private final Texts texts;
    private final UnitRegister units;
    private final TransactionOperations transactions;

    BundleLetters(
            Letters letters, WriteLetter write, Texts texts, UnitRegister units, TransactionOperations transactions) {
        this.letters = letters;
        this.write = write;
        this.texts = texts;
        this.units = units;
        this.transactions = transactions;
    }

    /// Does it for every unit, each in a transaction of its own.
    void bundle(Instant now) {
        var trouble = new IllegalStateException("not every unit's letters could be bundled");
        for (var unit : units.all()) {
            try {
                CurrentUnit.within(unit.id(), () -> {
                    transactions.executeWithoutResult(_ -> bundle(unit, now));
                    return unit;
                });
            } catch (RuntimeException failed) {
                trouble.addSuppressed(failed);
            }
        }
        if (trouble.getSuppressed().length > 0) {
            throw trouble;
        }
    }

    private void bundle(Unit unit, Instant now) {
        var byPerson = new LinkedHashMap<UUID, List<Letter>>();
        for (var letter : letters.toBundle(now)) {
            letter.person()
                    .filter(_ -> letter.content().isPresent())
                    .ifPresent(person -> byPerson.computeIfAbsent(person, _ -> new ArrayList<>())
                            .add(letter));
        }
        byPerson.forEach((person, those) -> {
            var occasion = "digest:" + those.getFirst().id().value();
            write.writeBundle(content(those), person, occasion, now);
            those.forEach(letter -> letters.move(letter.id(), letter.state(), new LetterState.Bundled(), now));
        });
    }

    /// To the address and in the language of the newest of them.
    private LetterContent content(List<Letter> those) {
        var last = those.getLast().content().orElseThrow();
        var html = new StringBuilder();
        for (var letter : those) {
            var content = letter.content().orElseThrow();
            var language = new Language(content.language());
            html.append("<section lang=\"%s\" dir=\"%s\"><h2>".formatted(language.tag(), language.dir()))
                    .append(Entities.escape(content.subject()))
                    .append("</h2>")
                    .append(content.html())
                    .append("</section>");
        }
        var subject = texts.in(new Language(last.language())).say("notices.digest.subject", those.size());
        return new LetterContent(last.email(), last.name(), last.language(), subject, html.toString());
    }
}
