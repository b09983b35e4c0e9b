package przystan.agenda.domain;

import static przystan.agenda.domain.sql.Tables.DAY;
import static przystan.agenda.domain.sql.Tables.EVENT;
import static przystan.agenda.domain.sql.Tables.PLACE;
import static przystan.agenda.domain.sql.Tables.PROGRAMME_ITEM;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.agenda.domain.RecordedEvent.Day;
import przystan.agenda.domain.RecordedEvent.Hours;
import przystan.agenda.domain.RecordedEvent.Participants;
import przystan.agenda.domain.RecordedEvent.Parties;
import przystan.agenda.domain.RecordedEvent.Place;
import przystan.agenda.domain.RecordedEvent.Point;
import przystan.agenda.domain.RecordedEvent.Provenance;
import przystan.organisations.OrganisationNames;
import przystan.policy.BodyNames;
import przystan.texts.Language;
import przystan.texts.LocalizedColumn;
import przystan.texts.Phrase;
import przystan.texts.StatedDate;

/// The events of the current unit, for everyone to read.
@Component
public class EventRegister {

    public static final int PER_PAGE = 20;

    private final DSLContext sql;
    private final OrganisationNames organisations;
    private final List<BodyNames> bodies;

    EventRegister(DSLContext sql, OrganisationNames organisations, List<BodyNames> bodies) {
        this.sql = sql;
        this.organisations = organisations;
        this.bodies = bodies;
    }

    /// One page of the list, newest first, those without a date last.
    ///
    /// @param page counted from 1
    /// @param count of events on all pages; 0 as well when the page lies beyond the last
    /// @param earliest first day of all events; none when no date is known
    /// @param latest first day of the newest event
    public record Listing(
            List<Row> rows, int page, int count, Optional<LocalDate> earliest, Optional<LocalDate> latest) {

        public int pages() {
            return Math.max(1, Math.ceilDiv(count, PER_PAGE));
        }
    }

    /// An event in the list.
    ///
    /// @param place empty when not known
    public record Row(String id, String kind, Phrase title, Optional<StatedDate> date, Phrase place) {}

    @Transactional(readOnly = true)
    public Listing list(int page, List<Language> preferred) {
        var title = LocalizedColumn.best(EVENT.TITLE, preferred).as("said_title");
        var place = LocalizedColumn.best(PLACE.NAME, preferred).as("said_place");
        var count = DSL.count().over();
        var earliest = DSL.min(EVENT.FIRST_DAY).over();
        var latest = DSL.max(EVENT.FIRST_DAY).over();
        var rows = sql.select(EVENT.ID, EVENT.KIND, EVENT.STATED_DATE, title, place)
                .select(count, earliest, latest)
                .from(EVENT)
                .leftJoin(PLACE)
                .on(PLACE.UNIT.eq(EVENT.UNIT).and(PLACE.ID.eq(EVENT.PLACE)))
                .orderBy(EVENT.FIRST_DAY.desc().nullsLast(), EVENT.ORD.desc(), EVENT.ID)
                .limit(PER_PAGE)
                .offset((page - 1) * PER_PAGE)
                .fetch();
        var first = rows.stream().findFirst();
        return new Listing(
                rows.map(row -> new Row(
                        row.get(EVENT.ID),
                        row.get(EVENT.KIND),
                        LocalizedColumn.phrase(row.get(title), preferred),
                        StatedDate.parse(row.get(EVENT.STATED_DATE)),
                        LocalizedColumn.phrase(row.get(place), preferred))),
                page,
                first.map(row -> row.get(count)).orElse(0),
                first.map(row -> row.get(earliest)),
                first.map(row -> row.get(latest)));
    }

    @Transactional(readOnly = true)
    public Optional<RecordedEvent> find(String id, List<Language> preferred) {
        var title = LocalizedColumn.best(EVENT.TITLE, preferred).as("said_title");
        var audience = LocalizedColumn.best(EVENT.AUDIENCE, preferred).as("said_audience");
        var placeName = LocalizedColumn.best(PLACE.NAME, preferred).as("said_place");
        return sql.select(EVENT.fields())
                .select(PLACE.ID, PLACE.ADDRESS, PLACE.ORGANISATION, title, audience, placeName)
                .from(EVENT)
                .leftJoin(PLACE)
                .on(PLACE.UNIT.eq(EVENT.UNIT).and(PLACE.ID.eq(EVENT.PLACE)))
                .where(EVENT.ID.eq(id))
                .fetchOptional(row -> {
                    var programme = programme(id, preferred);
                    return new RecordedEvent(
                            id,
                            row.get(EVENT.KIND),
                            LocalizedColumn.phrase(row.get(title), preferred),
                            StatedDate.parse(row.get(EVENT.STATED_DATE)),
                            new Hours(
                                    Optional.ofNullable(row.get(EVENT.STARTS_AT)),
                                    Optional.ofNullable(row.get(EVENT.ENDS_AT))),
                            place(row, placeName, preferred),
                            Optional.ofNullable(row.get(EVENT.PARTICIPANTS))
                                    .map(people -> new Participants(
                                            people,
                                            row.get(EVENT.PARTICIPANTS_PRECISION),
                                            row.get(EVENT.PARTICIPANTS_KIND))),
                            LocalizedColumn.phrase(row.get(audience), preferred),
                            parties(row, programme, preferred),
                            days(id, preferred),
                            programme,
                            List.of(row.get(EVENT.LINKS)),
                            new Provenance(row.get(EVENT.NOTE), row.get(EVENT.SOURCE)));
                });
    }

    private List<Point> programme(String event, List<Language> preferred) {
        var title = LocalizedColumn.best(PROGRAMME_ITEM.TITLE, preferred).as("said_title");
        return sql.select(PROGRAMME_ITEM.PARTNERS, title)
                .from(PROGRAMME_ITEM)
                .where(PROGRAMME_ITEM.EVENT.eq(event))
                .orderBy(PROGRAMME_ITEM.ORD)
                .fetch(row -> new Point(
                        LocalizedColumn.phrase(row.get(title), preferred), List.of(row.get(PROGRAMME_ITEM.PARTNERS))));
    }

    private Parties parties(Record row, List<Point> programme, List<Language> preferred) {
        var organisers = List.of(row.get(EVENT.ORGANISERS));
        var hosts = List.of(row.get(EVENT.HOSTS));
        var partners = List.of(row.get(EVENT.PARTNERS));
        var concerned = List.of(row.get(EVENT.BODIES));
        var ids = new TreeSet<String>();
        ids.addAll(organisers);
        ids.addAll(hosts);
        ids.addAll(partners);
        programme.forEach(point -> ids.addAll(point.partners()));
        return new Parties(
                organisers,
                hosts,
                partners,
                concerned,
                organisations.of(ids, preferred),
                concerned.isEmpty() ? Map.of() : bodyNames(preferred));
    }

    private Map<String, Phrase> bodyNames(List<Language> preferred) {
        var names = new HashMap<String, Phrase>();
        bodies.forEach(some -> names.putAll(some.in(preferred)));
        return names;
    }

    private List<Day> days(String event, List<Language> preferred) {
        var placeName = LocalizedColumn.best(PLACE.NAME, preferred).as("said_place");
        return sql.select(DAY.HELD_ON, DAY.STARTS_AT, DAY.ENDS_AT)
                .select(PLACE.ID, PLACE.ADDRESS, PLACE.ORGANISATION, placeName)
                .from(DAY)
                .leftJoin(PLACE)
                .on(PLACE.UNIT.eq(DAY.UNIT).and(PLACE.ID.eq(DAY.PLACE)))
                .where(DAY.EVENT.eq(event))
                .orderBy(DAY.ORD)
                .fetch(row -> new Day(
                        Optional.ofNullable(row.get(DAY.HELD_ON)),
                        new Hours(
                                Optional.ofNullable(row.get(DAY.STARTS_AT)), Optional.ofNullable(row.get(DAY.ENDS_AT))),
                        place(row, placeName, preferred)));
    }

    private static Optional<Place> place(Record row, Field<String> name, List<Language> preferred) {
        return Optional.ofNullable(row.get(PLACE.ID))
                .map(_ -> new Place(
                        LocalizedColumn.phrase(row.get(name), preferred),
                        row.get(PLACE.ADDRESS),
                        row.get(PLACE.ORGANISATION)));
    }
}
