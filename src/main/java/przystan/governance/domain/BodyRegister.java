package przystan.governance.domain;

import static przystan.governance.domain.sql.Tables.BODY;
import static przystan.governance.domain.sql.Tables.DECISION_TYPE;
import static przystan.governance.domain.sql.Tables.FORUM_GROUP;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.governance.domain.RecordedBody.Decision;
import przystan.governance.domain.RecordedBody.Life;
import przystan.governance.domain.RecordedBody.Members;
import przystan.governance.domain.RecordedBody.Membership;
import przystan.governance.domain.RecordedBody.Named;
import przystan.governance.domain.RecordedBody.Openness;
import przystan.governance.domain.RecordedBody.Provenance;
import przystan.governance.domain.RecordedBody.Rhythm;
import przystan.governance.domain.RecordedBody.Structure;
import przystan.organisations.OrganisationNames;
import przystan.texts.Language;
import przystan.texts.LocalizedColumn;
import przystan.texts.Phrase;
import przystan.texts.StatedDate;

/// The bodies of the current unit, for everyone to read.
@Component
public class BodyRegister {

    private final DSLContext sql;
    private final OrganisationNames organisations;

    BodyRegister(DSLContext sql, OrganisationNames organisations) {
        this.sql = sql;
        this.organisations = organisations;
    }

    /// A body in the list of all.
    ///
    /// @param parent id of the body it is part of; empty when of none
    /// @param period the time that its facts describe
    public record Row(String id, Phrase name, Phrase role, String parent, Optional<StatedDate> period) {}

    /// A group of the forum.
    ///
    /// @param area id of the area it works on; empty when not known
    public record Group(String id, Phrase name, String area) {}

    /// All bodies in the unit's order.
    @Transactional(readOnly = true)
    public List<Row> bodies(List<Language> preferred) {
        var name = LocalizedColumn.best(BODY.NAME, preferred).as("said_name");
        var role = LocalizedColumn.best(BODY.ROLE, preferred).as("said_role");
        return sql.select(BODY.ID, BODY.PARENT, BODY.RECORDED_FOR, name, role)
                .from(BODY)
                .orderBy(BODY.ORD, BODY.ID)
                .fetch(row -> new Row(
                        row.get(BODY.ID),
                        LocalizedColumn.phrase(row.get(name), preferred),
                        LocalizedColumn.phrase(row.get(role), preferred),
                        Optional.ofNullable(row.get(BODY.PARENT)).orElse(""),
                        StatedDate.parse(row.get(BODY.RECORDED_FOR))));
    }

    @Transactional(readOnly = true)
    public Map<String, Phrase> names(List<Language> preferred) {
        var name = LocalizedColumn.best(BODY.NAME, preferred).as("said_name");
        return sql.select(BODY.ID, name)
                .from(BODY)
                .fetchMap(BODY.ID, row -> LocalizedColumn.phrase(row.get(name), preferred));
    }

    /// All groups of the forum in the unit's order.
    @Transactional(readOnly = true)
    public List<Group> groups(List<Language> preferred) {
        return groups(Optional.empty(), preferred);
    }

    /// The groups of the forum that work on an area.
    @Transactional(readOnly = true)
    public List<Group> groupsOf(String area, List<Language> preferred) {
        return groups(Optional.of(area), preferred);
    }

    private List<Group> groups(Optional<String> area, List<Language> preferred) {
        var name = LocalizedColumn.best(FORUM_GROUP.NAME, preferred).as("said_name");
        return sql.select(FORUM_GROUP.ID, FORUM_GROUP.AREA, name)
                .from(FORUM_GROUP)
                .where(area.map(FORUM_GROUP.AREA::eq).orElse(DSL.noCondition()))
                .orderBy(FORUM_GROUP.ORD, FORUM_GROUP.ID)
                .fetch(row -> new Group(
                        row.get(FORUM_GROUP.ID),
                        LocalizedColumn.phrase(row.get(name), preferred),
                        row.get(FORUM_GROUP.AREA)));
    }

    @Transactional(readOnly = true)
    public Optional<RecordedBody> find(String id, List<Language> preferred) {
        var whole = BODY.as("whole");
        var name = LocalizedColumn.best(BODY.NAME, preferred).as("said_name");
        var alsoCalled = LocalizedColumn.best(BODY.ALSO_CALLED, preferred).as("said_also_called");
        var role = LocalizedColumn.best(BODY.ROLE, preferred).as("said_role");
        var of = LocalizedColumn.best(BODY.MEMBERS_OF, preferred).as("said_members_of");
        var parent = LocalizedColumn.best(whole.NAME, preferred).as("said_parent");
        return sql.select(BODY.fields())
                .select(whole.ID, name, alsoCalled, role, of, parent)
                .from(BODY)
                .leftJoin(whole)
                .on(whole.UNIT.eq(BODY.UNIT).and(whole.ID.eq(BODY.PARENT)))
                .where(BODY.ID.eq(id))
                .fetchOptional(row -> new RecordedBody(
                        id,
                        LocalizedColumn.phrase(row.get(name), preferred),
                        LocalizedColumn.phrase(row.get(alsoCalled), preferred),
                        LocalizedColumn.phrase(row.get(role), preferred),
                        new Structure(
                                Optional.ofNullable(row.get(whole.ID))
                                        .map(found ->
                                                new Named(found, LocalizedColumn.phrase(row.get(parent), preferred))),
                                parts(id, preferred),
                                organisation(row.get(BODY.ORGANISATION), preferred)),
                        new Membership(
                                row.get(BODY.MEMBERSHIP),
                                Optional.ofNullable(row.get(BODY.MEMBERS))
                                        .map(count -> new Members(
                                                count,
                                                row.get(BODY.MEMBERS_PRECISION),
                                                LocalizedColumn.phrase(row.get(of), preferred)))),
                        rhythm(row),
                        decisions(row.get(BODY.DECISIONS), preferred),
                        new Life(
                                row.get(BODY.ACT),
                                StatedDate.parse(row.get(BODY.INAUGURATED)),
                                StatedDate.parse(row.get(BODY.WORKED))),
                        new Openness(Optional.ofNullable(row.get(BODY.DUTY_HOURS)), row.get(BODY.MINUTES_URL)),
                        new Provenance(
                                StatedDate.parse(row.get(BODY.RECORDED_FOR)),
                                row.get(BODY.NOTE),
                                row.get(BODY.SOURCE))));
    }

    private List<Named> parts(String id, List<Language> preferred) {
        var name = LocalizedColumn.best(BODY.NAME, preferred).as("said_name");
        return sql.select(BODY.ID, name)
                .from(BODY)
                .where(BODY.PARENT.eq(id))
                .orderBy(BODY.ORD, BODY.ID)
                .fetch(row -> new Named(row.get(BODY.ID), LocalizedColumn.phrase(row.get(name), preferred)));
    }

    private Optional<Named> organisation(String id, List<Language> preferred) {
        return id.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(organisations.of(List.of(id), preferred).get(id))
                        .map(name -> new Named(id, name));
    }

    private static Optional<Rhythm> rhythm(Record row) {
        var every = row.get(BODY.MEETS_EVERY);
        var atLeastEvery = row.get(BODY.MEETS_AT_LEAST_EVERY);
        if (!every.isEmpty()) {
            return Optional.of(new Rhythm(Period.parse(every), Rhythm.Kind.REGULAR));
        }
        return atLeastEvery.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rhythm(Period.parse(atLeastEvery), Rhythm.Kind.AT_LEAST));
    }

    private List<Decision> decisions(String[] types, List<Language> preferred) {
        if (types.length == 0) {
            return List.of();
        }
        var name = LocalizedColumn.best(DECISION_TYPE.NAME, preferred).as("said_name");
        return sql.select(DECISION_TYPE.NOTE, name)
                .from(DECISION_TYPE)
                .where(DECISION_TYPE.ID.eq(DSL.any(types)))
                .orderBy(DECISION_TYPE.ORD, DECISION_TYPE.ID)
                .fetch(row ->
                        new Decision(LocalizedColumn.phrase(row.get(name), preferred), row.get(DECISION_TYPE.NOTE)));
    }
}
