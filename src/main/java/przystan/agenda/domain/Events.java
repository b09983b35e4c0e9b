package przystan.agenda.domain;

import static przystan.agenda.domain.sql.Tables.DAY;
import static przystan.agenda.domain.sql.Tables.EVENT;
import static przystan.agenda.domain.sql.Tables.PLACE;
import static przystan.agenda.domain.sql.Tables.PROGRAMME_ITEM;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import przystan.agenda.domain.sql.EventRecord;
import przystan.packages.Content;
import przystan.tenancy.CurrentUnit;
import przystan.texts.Localized;
import przystan.texts.StatedDate;

/// Where events of the current unit and their places are kept. Fields bear the same names here and in [AgendaPart].
@Repository
class Events {

    private final DSLContext sql;

    Events(DSLContext sql) {
        this.sql = sql;
    }

    Map<String, Content> places() {
        return sql.selectFrom(PLACE)
                .fetchMap(
                        PLACE.ID,
                        row -> Content.EMPTY
                                .with("name", text(row.getName()))
                                .with("address", row.getAddress())
                                .with("organisation", row.getOrganisation())
                                .with("note", row.getNote())
                                .with("source", row.getSource()));
    }

    /// All events in the unit's order, with their days and programmes.
    Map<String, Content> events() {
        var days = days();
        var programmes = programmes();
        var events = new LinkedHashMap<String, Content>();
        sql.selectFrom(EVENT)
                .orderBy(EVENT.ORD, EVENT.ID)
                .forEach(row -> events.put(
                        row.getId(),
                        content(row)
                                .with("days", days.get(row.getId()))
                                .with("programme", programmes.get(row.getId()))));
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

    private static Content content(EventRecord row) {
        return Content.EMPTY
                .with("order", row.getOrd())
                .with("kind", row.getKind())
                .with("title", text(row.getTitle()))
                .with("date", row.getStatedDate())
                .with("start", row.getStartsAt())
                .with("end", row.getEndsAt())
                .with("place", row.getPlace())
                .with("participants", row.getParticipants())
                .with("participants_precision", row.getParticipantsPrecision())
                .with("participants_kind", row.getParticipantsKind())
                .with("audience", text(row.getAudience()))
                .with("organisers", List.of(row.getOrganisers()))
                .with("hosts", List.of(row.getHosts()))
                .with("partners", List.of(row.getPartners()))
                .with("bodies", List.of(row.getBodies()))
                .with("links", List.of(row.getLinks()))
                .with("note", row.getNote())
                .with("source", row.getSource());
    }

    void keepPlace(String id, Content content) {
        var row = sql.newRecord(PLACE);
        row.setUnit(CurrentUnit.required().value());
        row.setId(id);
        row.setName(json(content, "name"));
        row.setAddress(content.text("address"));
        row.setOrganisation(content.text("organisation"));
        row.setNote(content.text("note"));
        row.setSource(content.text("source"));
        sql.insertInto(PLACE)
                .set(row)
                .onConflict(PLACE.UNIT, PLACE.ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    void keepEvent(String id, Content content) {
        var row = sql.newRecord(EVENT);
        row.setUnit(CurrentUnit.required().value());
        row.setId(id);
        row.setOrd(content.number("order").map(BigDecimal::intValueExact).orElse(0));
        row.setKind(content.text("kind"));
        row.setTitle(json(content, "title"));
        row.setStatedDate(content.date("date").map(StatedDate::iso).orElse(""));
        row.setFirstDay(content.date("date").map(StatedDate::from).orElse(null));
        row.setStartsAt(time(content, "start"));
        row.setEndsAt(time(content, "end"));
        row.setPlace(content.optionalText("place").orElse(null));
        row.setParticipants(
                content.number("participants").map(BigDecimal::intValueExact).orElse(null));
        row.setParticipantsPrecision(content.text("participants_precision"));
        row.setParticipantsKind(content.text("participants_kind"));
        row.setAudience(json(content, "audience"));
        row.setOrganisers(array(content, "organisers"));
        row.setHosts(array(content, "hosts"));
        row.setPartners(array(content, "partners"));
        row.setBodies(array(content, "bodies"));
        row.setLinks(array(content, "links"));
        row.setNote(content.text("note"));
        row.setSource(content.text("source"));
        sql.insertInto(EVENT)
                .set(row)
                .onConflict(EVENT.UNIT, EVENT.ID)
                .doUpdate()
                .set(row)
                .execute();
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
        sql.deleteFrom(EVENT).where(EVENT.ID.eq(id)).execute();
    }

    /// Removes the place; events there stay, and their place is not known.
    void removePlace(String id) {
        sql.deleteFrom(PLACE).where(PLACE.ID.eq(id)).execute();
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
