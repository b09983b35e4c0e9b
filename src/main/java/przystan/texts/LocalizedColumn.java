package przystan.texts;

import java.util.List;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Reads one language out of a column that holds a [Localized] text, so that the others need not travel.
public final class LocalizedColumn {

    private static final char BETWEEN = '\u001f';
    private static final String MARK = "\u001f";

    private LocalizedColumn() {}

    /// The text in the first language that has it, with its tag before it; to be read by [#phrase].
    public static Field<String> best(Field<JSONB> column, List<Language> preferred) {
        var candidates = new Field<?>[preferred.size() + 1];
        for (var at = 0; at < preferred.size(); at++) {
            var tag = preferred.get(at).tag();
            candidates[at] =
                    DSL.field("{0} || ({1} ->> {2})", String.class, DSL.inline(tag + MARK), column, DSL.inline(tag));
        }
        candidates[preferred.size()] = DSL.field(
                "case when {1} <> '{}'::jsonb then (select key || {0} || value from jsonb_each_text({1}) limit 1) end",
                String.class, DSL.inline(MARK), column);
        return DSL.field("coalesce({0})", String.class, DSL.list(candidates));
    }

    /// The phrase that [#best] selected; an empty one in the language wanted when the column holds no text.
    public static Phrase phrase(@Nullable String selected, List<Language> preferred) {
        if (selected == null) {
            return new Phrase("", preferred.getFirst());
        }
        var end = selected.indexOf(BETWEEN);
        for (var language : preferred) {
            if (language.tag().length() == end && selected.startsWith(language.tag())) {
                return new Phrase(selected.substring(end + 1), language);
            }
        }
        return new Phrase(selected.substring(end + 1), new Language(selected.substring(0, end)));
    }
}
