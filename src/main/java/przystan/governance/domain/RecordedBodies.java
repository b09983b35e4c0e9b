package przystan.governance.domain;

import static przystan.governance.domain.sql.Tables.BODY;
import static przystan.governance.domain.sql.Tables.DECISION_TYPE;
import static przystan.governance.domain.sql.Tables.FORUM_GROUP;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import przystan.governance.domain.sql.BodyRecord;
import przystan.packages.Content;
import przystan.tenancy.CurrentUnit;
import przystan.texts.Localized;
import przystan.texts.StatedDate;

/// Where bodies of the current unit are kept as sources recorded them, with what they decide and the groups of the
/// forum. Fields bear the same names here and in [BodiesPart].
@Repository
class RecordedBodies {

    private final DSLContext sql;

    RecordedBodies(DSLContext sql) {
        this.sql = sql;
    }

    Map<String, Content> decisionTypes() {
        return sql.selectFrom(DECISION_TYPE)
                .fetchMap(
                        DECISION_TYPE.ID,
                        row -> Content.EMPTY
                                .with("order", row.getOrd())
                                .with("name", text(row.getName()))
                                .with("note", row.getNote())
                                .with("source", row.getSource()));
    }

    Map<String, Content> groups() {
        return sql.selectFrom(FORUM_GROUP)
                .fetchMap(
                        FORUM_GROUP.ID,
                        row -> Content.EMPTY
                                .with("order", row.getOrd())
                                .with("name", text(row.getName()))
                                .with("area", row.getArea())
                                .with("source", row.getSource()));
    }

    /// All bodies in the unit's order.
    Map<String, Content> bodies() {
        return sql.selectFrom(BODY).orderBy(BODY.ORD, BODY.ID).fetchMap(BODY.ID, RecordedBodies::content);
    }

    private static Content content(BodyRecord row) {
        return Content.EMPTY
                .with("order", row.getOrd())
                .with("name", text(row.getName()))
                .with("also_called", text(row.getAlsoCalled()))
                .with("role", text(row.getRole()))
                .with("organisation", row.getOrganisation())
                .with("parent", row.getParent())
                .with("membership", row.getMembership())
                .with("members", row.getMembers())
                .with("members_precision", row.getMembersPrecision())
                .with("members_of", text(row.getMembersOf()))
                .with("meets_every", row.getMeetsEvery())
                .with("meets_at_least_every", row.getMeetsAtLeastEvery())
                .with("decisions", List.of(row.getDecisions()))
                .with("act", row.getAct())
                .with("inaugurated", row.getInaugurated())
                .with("worked", row.getWorked())
                .with("duty_hours", row.getDutyHours())
                .with("minutes_url", row.getMinutesUrl())
                .with("recorded_for", row.getRecordedFor())
                .with("note", row.getNote())
                .with("source", row.getSource());
    }

    void keepDecisionType(String id, Content content) {
        var row = sql.newRecord(DECISION_TYPE);
        row.setUnit(CurrentUnit.required().value());
        row.setId(id);
        row.setOrd(whole(content, "order"));
        row.setName(json(content, "name"));
        row.setNote(content.text("note"));
        row.setSource(content.text("source"));
        sql.insertInto(DECISION_TYPE)
                .set(row)
                .onConflict(DECISION_TYPE.UNIT, DECISION_TYPE.ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    void keepGroup(String id, Content content) {
        var row = sql.newRecord(FORUM_GROUP);
        row.setUnit(CurrentUnit.required().value());
        row.setId(id);
        row.setOrd(whole(content, "order"));
        row.setName(json(content, "name"));
        row.setArea(content.text("area"));
        row.setSource(content.text("source"));
        sql.insertInto(FORUM_GROUP)
                .set(row)
                .onConflict(FORUM_GROUP.UNIT, FORUM_GROUP.ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    void keepBody(String id, Content content) {
        var row = sql.newRecord(BODY);
        row.setUnit(CurrentUnit.required().value());
        row.setId(id);
        row.setOrd(whole(content, "order"));
        row.setName(json(content, "name"));
        row.setAlsoCalled(json(content, "also_called"));
        row.setRole(json(content, "role"));
        row.setOrganisation(content.text("organisation"));
        row.setParent(content.optionalText("parent").orElse(null));
        row.setMembership(content.text("membership"));
        row.setMembers(content.number("members").map(BigDecimal::intValueExact).orElse(null));
        row.setMembersPrecision(content.text("members_precision"));
        row.setMembersOf(json(content, "members_of"));
        row.setMeetsEvery(content.text("meets_every"));
        row.setMeetsAtLeastEvery(content.text("meets_at_least_every"));
        row.setDecisions(content.texts("decisions").toArray(String[]::new));
        row.setAct(content.text("act"));
        row.setInaugurated(content.date("inaugurated").map(StatedDate::iso).orElse(""));
        row.setWorked(content.date("worked").map(StatedDate::iso).orElse(""));
        row.setDutyHours(content.fields().containsKey("duty_hours") ? content.yes("duty_hours") : null);
        row.setMinutesUrl(content.text("minutes_url"));
        row.setRecordedFor(content.date("recorded_for").map(StatedDate::iso).orElse(""));
        row.setNote(content.text("note"));
        row.setSource(content.text("source"));
        sql.insertInto(BODY)
                .set(row)
                .onConflict(BODY.UNIT, BODY.ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    /// Removes the body; its parts stay, and are part of none.
    void removeBody(String id) {
        sql.update(BODY).setNull(BODY.PARENT).where(BODY.PARENT.eq(id)).execute();
        sql.deleteFrom(BODY).where(BODY.ID.eq(id)).execute();
    }

    void removeGroup(String id) {
        sql.deleteFrom(FORUM_GROUP).where(FORUM_GROUP.ID.eq(id)).execute();
    }

    void removeDecisionType(String id) {
        sql.deleteFrom(DECISION_TYPE).where(DECISION_TYPE.ID.eq(id)).execute();
    }

    private static Localized text(JSONB stored) {
        return Localized.ofJson(stored.data());
    }

    private static JSONB json(Content content, String field) {
        return JSONB.valueOf(content.localized(field).json());
    }

    private static int whole(Content content, String field) {
        return content.number(field).map(BigDecimal::intValueExact).orElse(0);
    }
}
