package przystan.tenancy.domain;

import static przystan.tenancy.domain.sql.Tables.UNIT;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitId;
import przystan.texts.Language;
import przystan.texts.Localized;

/// Where units are kept. Everyone may read which units there are; only a unit itself may change its row.
@Repository
public class Units {

    private final DSLContext sql;

    Units(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<Unit> all() {
        return sql.selectFrom(UNIT).orderBy(UNIT.KEY).fetch(Units::unit);
    }

    @Transactional(readOnly = true)
    public Optional<Unit> find(UnitId id) {
        return sql.selectFrom(UNIT).where(UNIT.ID.eq(id.value())).fetchOptional(Units::unit);
    }

    /// Raises the version of what the public sees, and tells every copy of the program when the transaction commits.
    @Transactional
    public void raiseContentVersion(UnitId id) {
        var raised = sql.update(UNIT)
                .set(UNIT.CONTENT_VERSION, UNIT.CONTENT_VERSION.plus(1))
                .where(UNIT.ID.eq(id.value()))
                .execute();
        if (raised != 1) {
            throw new IllegalStateException("only the current unit can raise its content version");
        }
        sql.fetch(
                "select pg_notify({0}, {1})::text",
                DSL.inline(ContentWatch.CHANNEL), DSL.val(id.value().toString()));
    }

    @Transactional
    public void keep(Unit unit) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(UNIT.KEY, unit.key());
        values.put(UNIT.KIND, unit.kind().name().toLowerCase(Locale.ROOT));
        values.put(UNIT.PARENT, unit.parent().map(UnitId::value).orElse(null));
        values.put(UNIT.NAME, JSONB.valueOf(unit.name().json()));
        values.put(UNIT.SHORT_NAME, JSONB.valueOf(unit.shortName().json()));
        values.put(UNIT.COUNTRY, unit.money().country());
        values.put(UNIT.CURRENCY, unit.money().currency());
        values.put(UNIT.TIMEZONE, unit.timezone().getId());
        values.put(UNIT.DEFAULT_LANGUAGE, unit.defaultLanguage().tag());
        values.put(
                UNIT.LANGUAGES,
                JSONB.valueOf(UnitJson.languages(
                        unit.languages().stream().map(Language::tag).toList())));
        values.put(UNIT.DETAILS, JSONB.valueOf(UnitJson.details(unit.details())));
        sql.insertInto(UNIT)
                .set(UNIT.ID, unit.id().value())
                .set(values)
                .onConflict(UNIT.ID)
                .doUpdate()
                .set(values)
                .execute();
    }

    private static Unit unit(Record row) {
        return new Unit(
                new UnitId(row.get(UNIT.ID)),
                row.get(UNIT.KEY),
                Unit.Kind.valueOf(row.get(UNIT.KIND).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.get(UNIT.PARENT)).map((UUID parent) -> new UnitId(parent)),
                Localized.ofJson(row.get(UNIT.NAME).data()),
                Localized.ofJson(row.get(UNIT.SHORT_NAME).data()),
                new Unit.Money(row.get(UNIT.COUNTRY), row.get(UNIT.CURRENCY)),
                ZoneId.of(row.get(UNIT.TIMEZONE)),
                UnitJson.languages(row.get(UNIT.LANGUAGES).data()).stream()
                        .map(Language::new)
                        .toList(),
                UnitJson.details(row.get(UNIT.DETAILS).data()),
                row.get(UNIT.CONTENT_VERSION));
    }
}
