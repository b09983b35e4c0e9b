package przystan.governance.domain;

import static przystan.governance.domain.sql.Tables.BODY;
import static przystan.governance.domain.sql.Tables.DECISION_TYPE;
import static przystan.governance.domain.sql.Tables.FORUM_GROUP;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import przystan.packages.Content;
import przystan.packages.ContentTable;
import przystan.tenancy.CurrentUnit;

/// Where bodies of the current unit are kept as sources recorded them, with what they decide and the groups of the
/// forum. Fields bear the names of the columns, but for the order.
@Repository
class RecordedBodies {

    private static final ContentTable DECISION_TYPES =
            ContentTable.of(BodiesPart.DECISION_TYPE, DECISION_TYPE, "unit").naming("ord", "order");
    private static final ContentTable BODIES =
            ContentTable.of(BodiesPart.BODY, BODY, "unit").naming("ord", "order");
    private static final ContentTable GROUPS =
            ContentTable.of(BodiesPart.GROUP, FORUM_GROUP, "unit").naming("ord", "order");

    private final DSLContext sql;

    RecordedBodies(DSLContext sql) {
        this.sql = sql;
    }

    Map<String, Content> decisionTypes() {
        return DECISION_TYPES.read(sql, DSL.noCondition());
    }

    Map<String, Content> groups() {
        return GROUPS.read(sql, DSL.noCondition());
    }

    /// All bodies in the unit's order.
    Map<String, Content> bodies() {
        return BODIES.read(sql, DSL.noCondition());
    }

    void keepDecisionType(String id, Content content) {
        DECISION_TYPES.keep(sql, place(id), content);
    }

    void keepGroup(String id, Content content) {
        GROUPS.keep(sql, place(id), content);
    }

    void keepBody(String id, Content content) {
        BODIES.keep(sql, place(id), content);
    }

    /// Removes the body; its parts stay, and are part of none.
    void removeBody(String id) {
        sql.update(BODY).setNull(BODY.PARENT).where(BODY.PARENT.eq(id)).execute();
        BODIES.remove(sql, place(id));
    }

    void removeGroup(String id) {
        GROUPS.remove(sql, place(id));
    }

    void removeDecisionType(String id) {
        DECISION_TYPES.remove(sql, place(id));
    }

    private static Map<String, Object> place(String id) {
        return Map.of("unit", CurrentUnit.required().value(), "id", id);
    }
}
