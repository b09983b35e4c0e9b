package przystan.agenda.domain;

import static przystan.agenda.domain.sql.Tables.DAY;
import static przystan.agenda.domain.sql.Tables.EVENT;
import static przystan.agenda.domain.sql.Tables.PLACE;
import static przystan.agenda.domain.sql.Tables.PROGRAMME_ITEM;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import przystan.packages.Content;
import przystan.packages.ContentTable;
import przystan.tenancy.CurrentUnit;
import przystan.texts.Localized;
import przystan.texts.StatedDate;

/// Where events of the current unit and their places are kept. Fields bear the same names here and in
/// [AgendaPart].
@Repository
class Events {

    private static final ContentTable PLACES = ContentTable.of(AgendaPart.PLACE, PLACE, "unit");

    private static final ContentTable EVENTS = ContentTable.of(AgendaPart.EVENT, EVENT, "unit")
            .naming("ord", "order")
            .naming("stated_date", "date")
            .naming("starts_at", "start")
            .naming("ends_at", "end")
            .deriving(
                    "first_day",
                    event -> event.date("date").map(StatedDate::from).orElse(null));

    private final DSLContext sql;

    Events(DSLContext sql) {
        this.sql = sql;
    }

    Map<String, Content> places() {
        return PLACES.read(sql, DSL.noCondition());
    }

    /// All events in the unit's order, with their days and programmes.
    Map<String, Content> events() {
        var days = days();
        var programmes = programmes();
        var events = new LinkedHashMap<String, Content>();
        EVENTS.read(sql, DSL.noCondition())
                .forEach((id, content) ->
                        events.put(id, content.with("days", days.get(id)).with("programme", programmes.get(id))));
        return events;
    }

    private Map<String, List<Content>> days() {
        return sql.selectFrom(DAY)
                .orderBy(DAY.EVENT, DAY.ORD)
                .fetchGroups(
                        DAY.EVENT,
                        row -> Content.EMPTY
                                .with("date", row.getHeldOn())
                                .with("start", row.getStartsAt())
                                .with("end", row.getEndsAt())
                                .with("place", row.getPlace()));
    }

    private Map<String, List<Content>> programmes() {
        return sql.selectFrom(PROGRAMME_ITEM)
                .orderBy(PROGRAMME_ITEM.EVENT, PROGRAMME_ITEM.ORD)
                .fetchGroups(
                        PROGRAMME_ITEM.EVENT,
                        row -> Content.EMPTY
                                .with("title", text(row.getTitle()))
                                .with("partners", List.of(row.getPartners())));
    }

    void keepPlace(String id, Content content) {
        PLACES.keep(sql, place(id), content);
    }

    void keepEvent(String id, Content content) {
        EVENTS.keep(sql, place(id), content);
        keepDays(id, content.contents("days"));
        keepProgramme(id, content.contents("programme"));
    }

    private void keepDays(String event, List<Content> days) {
        sql.deleteFrom(DAY).where(DAY.EVENT.eq(event)).execute();
        var order = 0;
        for (var day : days) {
            var row = sql.newRecord(DAY);
            row.setUnit(CurrentUnit.required().value());
            row.setEvent(event);
            row.setOrd(++order);
            row.setHeldOn(day.day("date").orElse(null));
            row.setStartsAt(time(day, "start"));
            row.setEndsAt(time(day, "end"));
            row.setPlace(day.optionalText("place").orElse(null));
            row.insert();
        }
    }

    private void keepProgramme(String event, List<Content> items) {
        sql.deleteFrom(PROGRAMME_ITEM).where(PROGRAMME_ITEM.EVENT.eq(event)).execute();
        var order = 0;
        for (var item : items) {
            var row = sql.newRecord(PROGRAMME_ITEM);
            row.setUnit(CurrentUnit.required().value());
            row.setEvent(event);
            row.setOrd(++order);
            row.setTitle(json(item, "title"));
            row.setPartners(array(item, "partners"));
            row.insert();
        }
    }

    void removeEvent(String id) {
        EVENTS.remove(sql, place(id));
    }

    /// Removes the place; events there stay, and their place is not known.
    void removePlace(String id) {
        PLACES.remove(sql, place(id));
    }

    private static Map<String, Object> place(String id) {
        return Map.of("unit", CurrentUnit.required().value(), "id", id);
    }

    private static Localized text(JSONB stored) {
        return Localized.ofJson(stored.data());
    }

    private static JSONB json(Content content, String field) {
        return JSONB.valueOf(content.localized(field).json());
    }

    private static String[] array(Content content, String field) {
        return content.texts(field).toArray(String[]::new);
    }

    private static @Nullable LocalTime time(Content content, String field) {
        return content.optionalText(field).map(LocalTime::parse).orElse(null);
    }
}
