package przystan.policy.domain;

import static przystan.policy.domain.sql.Tables.VERSION_ITEM;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// One row of `version_item` in the best language for a reader.
///
/// @param name selected by `LocalizedColumn`, and so is `text`
record ItemRow(
        String kind,
        String id,
        int ord,
        String mark,
        String area,
        String goal,
        String finance,
        String delivery,
        List<String> also,
        List<String> responsible,
        List<String> partners,
        List<String> programmes,
        String forumGroup,
        @Nullable BigDecimal amount,
        String currency,
        String period,
        String precision,
        String partOf,
        String note,
        String source,
        @Nullable String name,
        @Nullable String text,
        String since) {

    /// What is read of each row beside name and text, of which one language is enough.
    static final List<Field<?>> FIELDS = List.of(
            VERSION_ITEM.KIND,
            VERSION_ITEM.ID,
            VERSION_ITEM.ORD,
            VERSION_ITEM.MARK,
            VERSION_ITEM.AREA,
            VERSION_ITEM.GOAL,
            VERSION_ITEM.FINANCE_CLASS,
            VERSION_ITEM.DELIVERY,
            VERSION_ITEM.ALSO,
            VERSION_ITEM.RESPONSIBLE,
            VERSION_ITEM.PARTNERS,
            VERSION_ITEM.PROGRAMMES,
            VERSION_ITEM.FORUM_GROUP,
            VERSION_ITEM.AMOUNT,
            VERSION_ITEM.CURRENCY,
            VERSION_ITEM.PERIOD,
            VERSION_ITEM.PRECISION,
            VERSION_ITEM.PART_OF,
            VERSION_ITEM.NOTE,
            VERSION_ITEM.SOURCE,
            VERSION_ITEM.SINCE);

    static ItemRow of(Record row, @Nullable String name, @Nullable String text) {
        return new ItemRow(
                row.get(VERSION_ITEM.KIND),
                row.get(VERSION_ITEM.ID),
                row.get(VERSION_ITEM.ORD),
                orEmpty(row.get(VERSION_ITEM.MARK)),
                orEmpty(row.get(VERSION_ITEM.AREA)),
                orEmpty(row.get(VERSION_ITEM.GOAL)),
                orEmpty(row.get(VERSION_ITEM.FINANCE_CLASS)),
                orEmpty(row.get(VERSION_ITEM.DELIVERY)),
                list(row.get(VERSION_ITEM.ALSO)),
                list(row.get(VERSION_ITEM.RESPONSIBLE)),
                list(row.get(VERSION_ITEM.PARTNERS)),
                list(row.get(VERSION_ITEM.PROGRAMMES)),
                orEmpty(row.get(VERSION_ITEM.FORUM_GROUP)),
                row.get(VERSION_ITEM.AMOUNT),
                orEmpty(row.get(VERSION_ITEM.CURRENCY)),
                orEmpty(row.get(VERSION_ITEM.PERIOD)),
                orEmpty(row.get(VERSION_ITEM.PRECISION)),
                orEmpty(row.get(VERSION_ITEM.PART_OF)),
                row.get(VERSION_ITEM.NOTE),
                row.get(VERSION_ITEM.SOURCE),
                name,
                text,
                row.get(VERSION_ITEM.SINCE));
    }

    private static List<String> list(String @Nullable [] stored) {
        return stored == null ? List.of() : Arrays.asList(stored);
    }

    private static String orEmpty(@Nullable String stored) {
        return stored == null ? "" : stored;
    }
}
