package przystan.policy.domain;

import static przystan.policy.domain.sql.Tables.READING;
import static przystan.policy.domain.sql.Tables.VERSION_ITEM;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import przystan.tenancy.CurrentUnit;
import przystan.texts.Language;
import przystan.texts.LocalizedColumn;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a version says in one order of languages, kept as one value (decision 0021).
///
/// A reading is of a revision; the database raises the revision with every change, so an old reading is never shown.
@Repository
class Readings {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<ItemRow>> ROWS = new TypeReference<>() {};

    /// Sorted here: a database that sorts texts by ICU rules would take longer for it than for reading them.
    private static final Comparator<ItemRow> BY_PLACE =
            Comparator.comparing(ItemRow::ord).thenComparing(ItemRow::id);

    /// A version of a document at one revision.
    record Place(String document, int version, long revision) {}

    private final DSLContext sql;

    Readings(DSLContext sql) {
        this.sql = sql;
    }

    static String languages(List<Language> preferred) {
        return preferred.stream().map(Language::tag).collect(Collectors.joining(" "));
    }

    static List<ItemRow> rows(String kept) {
        return JSON.readValue(kept, ROWS);
    }

    /// Reads the rows from the tables themselves.
    List<ItemRow> read(Place place, List<Language> preferred) {
        var name = LocalizedColumn.best(VERSION_ITEM.NAME, preferred).as("said_name");
        var text = LocalizedColumn.best(VERSION_ITEM.TEXT, preferred).as("said_text");
        return sql
                .select(ItemRow.FIELDS)
                .select(name, text)
                .from(VERSION_ITEM)
                .where(VERSION_ITEM.DOCUMENT.eq(place.document()))
                .and(VERSION_ITEM.VERSION.eq(place.version()))
                .fetch(row -> ItemRow.of(row, row.get(name), row.get(text)))
                .stream()
                .sorted(BY_PLACE)
                .toList();
    }

    /// Keeps a reading for the next reader; one of a later revision stays.
    @Transactional
    void keep(Place place, List<Language> preferred, List<ItemRow> rows) {
        var items = JSON.writeValueAsString(rows);
        sql.insertInto(READING)
                .set(READING.UNIT, CurrentUnit.required().value())
                .set(READING.DOCUMENT, place.document())
                .set(READING.VERSION, place.version())
                .set(READING.LANGUAGES, languages(preferred))
                .set(READING.REVISION, place.revision())
                .set(READING.ITEMS, items)
                .onConflict(READING.UNIT, READING.DOCUMENT, READING.VERSION, READING.LANGUAGES)
                .doUpdate()
                .set(READING.REVISION, place.revision())
                .set(READING.ITEMS, items)
                .where(READING.REVISION.lt(place.revision()))
                .execute();
    }
}
