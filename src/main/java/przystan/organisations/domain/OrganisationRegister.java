package przystan.organisations.domain;

import static przystan.organisations.domain.sql.Tables.KIND;
import static przystan.organisations.domain.sql.Tables.OFFER;
import static przystan.organisations.domain.sql.Tables.ORGANISATION;

import com.ibm.icu.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.texts.Language;
import przystan.texts.LocalizedColumn;
import przystan.texts.Phrase;
import przystan.texts.StatedDate;

/// The organisations of the current unit, for everyone to read.
@Component
public class OrganisationRegister {

    public static final int PER_PAGE = 30;

    private static final Set<String> COLLATED = Arrays.stream(Collator.getAvailableLocales())
            .map(locale -> locale.getLanguage())
            .collect(Collectors.toSet());

    private final DSLContext sql;

    OrganisationRegister(DSLContext sql) {
        this.sql = sql;
    }

    /// Which organisations to list.
    ///
    /// @param area id of an area they work in; empty for all
    /// @param kind id of their kind; empty for all
    public record Filter(String area, String kind) {

        public static final Filter ALL = new Filter("", "");

        public boolean isEmpty() {
            return equals(ALL);
        }
    }

    /// One page of the list, by name.
    ///
    /// @param page counted from 1
    /// @param count of organisations on all pages; 0 as well when the page lies beyond the last
    public record Listing(List<Row> rows, int page, int count) {

        public int pages() {
            return Math.max(1, Math.ceilDiv(count, PER_PAGE));
        }
    }

    /// @param recordedFor the time that its facts describe
    public record Row(
            String id,
            Phrase name,
            String abbreviation,
            Phrase kind,
            List<String> areas,
            Optional<StatedDate> recordedFor) {}

    /// A kind or an area by which the list can be narrowed, and how many organisations it leaves.
    public record Choice(String id, Phrase name, int count) {}

    /// An organisation read in one language.
    ///
    /// @param abbreviation empty when it has none
    /// @param areas ids of the areas it works in
    /// @param recordedFor the time that its facts describe
    /// @param note what the source leaves open; in English, empty when nothing
    public record Profile(
            String id,
            Phrase name,
            String abbreviation,
            Choice kind,
            List<String> areas,
            Optional<Named> parent,
            List<Named> children,
            List<Phrase> offers,
            Optional<StatedDate> recordedFor,
            String note,
            String source) {}

    public record Named(String id, Phrase name) {}

    @Transactional(readOnly = true)
    public Map<String, Phrase> names(Collection<String> ids, List<Language> preferred) {
        var name = LocalizedColumn.best(ORGANISATION.NAME, preferred).as("said_name");
        return sql.select(ORGANISATION.ID, name)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(DSL.any(ids.toArray(String[]::new))))
                .fetchMap(ORGANISATION.ID, row -> LocalizedColumn.phrase(row.get(name), preferred));
    }

    /// Names of all organisations by id, by name.
    @Transactional(readOnly = true)
    public Map<String, Phrase> allNames(List<Language> preferred) {
        var name = LocalizedColumn.best(ORGANISATION.NAME, preferred).as("said_name");
        return sql.select(ORGANISATION.ID, name)
                .from(ORGANISATION)
                .orderBy(name, ORGANISATION.ID)
                .fetchMap(ORGANISATION.ID, row -> LocalizedColumn.phrase(row.get(name), preferred));
    }

    @Transactional(readOnly = true)
    public Listing list(Filter filter, int page, List<Language> preferred) {
        var name = LocalizedColumn.best(ORGANISATION.NAME, preferred).as("said_name");
        var kind = LocalizedColumn.best(KIND.NAME, preferred).as("said_kind");
        var count = DSL.count().over();
        var rows = sql.select(ORGANISATION.ID, ORGANISATION.ABBREVIATION, ORGANISATION.AREAS, ORGANISATION.RECORDED_FOR)
                .select(name, kind, count)
                .from(ORGANISATION)
                .join(KIND)
                .on(kindOfOrganisation())
                .where(within(filter))
                .orderBy(alphabetically(preferred), ORGANISATION.ID)
                .limit(PER_PAGE)
                .offset((page - 1) * PER_PAGE)
                .fetch();
        return new Listing(
                rows.map(row -> new Row(
                        row.get(ORGANISATION.ID),
                        LocalizedColumn.phrase(row.get(name), preferred),
                        row.get(ORGANISATION.ABBREVIATION),
                        LocalizedColumn.phrase(row.get(kind), preferred),
                        List.of(row.get(ORGANISATION.AREAS)),
                        StatedDate.parse(row.get(ORGANISATION.RECORDED_FOR)))),
                page,
                rows.isEmpty() ? 0 : rows.getFirst().get(count));
    }

    /// Kinds that some organisation is of, in no order.
    @Transactional(readOnly = true)
    public List<Choice> kinds(List<Language> preferred) {
        var name = LocalizedColumn.best(KIND.NAME, preferred).as("said_name");
        var count = DSL.count().as("organisations");
        return sql.select(KIND.ID, name, count)
                .from(KIND)
                .join(ORGANISATION)
                .on(kindOfOrganisation())
                .groupBy(KIND.UNIT, KIND.ID, KIND.NAME)
                .fetch(row ->
                        new Choice(row.get(KIND.ID), LocalizedColumn.phrase(row.get(name), preferred), row.get(count)));
    }

    /// How many organisations work in an area, by its id; an area without any is not there.
    @Transactional(readOnly = true)
    public Map<String, Integer> areas() {
        var area = DSL.field("unnest({0})", String.class, ORGANISATION.AREAS).as("area");
        var works = DSL.select(area).from(ORGANISATION).asTable("works");
        return sql.select(works.field(area), DSL.count())
                .from(works)
                .groupBy(works.field(area))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    @Transactional(readOnly = true)
    public Optional<Profile> find(String id, List<Language> preferred) {
        var owner = ORGANISATION.as("owner");
        var name = LocalizedColumn.best(ORGANISATION.NAME, preferred).as("said_name");
        var kind = LocalizedColumn.best(KIND.NAME, preferred).as("said_kind");
        var parent = LocalizedColumn.best(owner.NAME, preferred).as("said_parent");
        return sql.select(ORGANISATION.ABBREVIATION, ORGANISATION.AREAS, ORGANISATION.NOTE, ORGANISATION.SOURCE)
                .select(ORGANISATION.RECORDED_FOR)
                .select(KIND.ID, owner.ID, name, kind, parent)
                .from(ORGANISATION)
                .join(KIND)
                .on(kindOfOrganisation())
                .leftJoin(owner)
                .on(owner.UNIT.eq(ORGANISATION.UNIT).and(owner.ID.eq(ORGANISATION.PARENT)))
                .where(ORGANISATION.ID.eq(id))
                .fetchOptional(row -> new Profile(
                        id,
                        LocalizedColumn.phrase(row.get(name), preferred),
                        row.get(ORGANISATION.ABBREVIATION),
                        new Choice(row.get(KIND.ID), LocalizedColumn.phrase(row.get(kind), preferred), 0),
                        List.of(row.get(ORGANISATION.AREAS)),
                        Optional.ofNullable(row.get(owner.ID))
                                .map(found -> new Named(found, LocalizedColumn.phrase(row.get(parent), preferred))),
                        children(id, preferred),
                        offers(id, preferred),
                        StatedDate.parse(row.get(ORGANISATION.RECORDED_FOR)),
                        row.get(ORGANISATION.NOTE),
                        row.get(ORGANISATION.SOURCE)));
    }

    private List<Named> children(String id, List<Language> preferred) {
        var name = LocalizedColumn.best(ORGANISATION.NAME, preferred).as("said_name");
        return sql.select(ORGANISATION.ID, name)
                .from(ORGANISATION)
                .where(ORGANISATION.PARENT.eq(id))
                .orderBy(alphabetically(preferred), ORGANISATION.ID)
                .fetch(row -> new Named(row.get(ORGANISATION.ID), LocalizedColumn.phrase(row.get(name), preferred)));
    }

    private List<Phrase> offers(String id, List<Language> preferred) {
        var text = LocalizedColumn.best(OFFER.TEXT, preferred).as("said_text");
        return sql.select(text)
                .from(OFFER)
                .where(OFFER.ORGANISATION.eq(id))
                .orderBy(OFFER.ORD)
                .fetch(row -> LocalizedColumn.phrase(row.get(text), preferred));
    }

    private static Condition kindOfOrganisation() {
        return KIND.UNIT.eq(ORGANISATION.UNIT).and(KIND.ID.eq(ORGANISATION.KIND));
    }

    private static Condition within(Filter filter) {
        var area =
                filter.area().isEmpty() ? DSL.noCondition() : ORGANISATION.AREAS.contains(new String[] {filter.area()});
        var kind = filter.kind().isEmpty() ? DSL.noCondition() : ORGANISATION.KIND.eq(filter.kind());
        return area.and(kind);
    }

    /// The order of a dictionary of the language first wanted; a name in none of the languages comes last.
    private static Field<String> alphabetically(List<Language> preferred) {
        var said = preferred.stream()
                .map(language -> DSL.field("{0} ->> {1}", String.class, ORGANISATION.NAME, DSL.inline(language.tag())))
                .toList();
        var language = preferred.getFirst().locale().getLanguage();
        var collation = (COLLATED.contains(language) ? language : "und") + "-x-icu";
        return DSL.field("coalesce({0})", String.class, DSL.list(said))
                .collate(DSL.collation(DSL.quotedName(collation)));
    }
}
