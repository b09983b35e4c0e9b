package przystan.policy.domain;

import static przystan.policy.domain.sql.Tables.AREA;
import static przystan.policy.domain.sql.Tables.BUDGET_FACT;
import static przystan.policy.domain.sql.Tables.DELIVERY_MODE;
import static przystan.policy.domain.sql.Tables.FINANCE_CLASS;
import static przystan.policy.domain.sql.Tables.GOAL;
import static przystan.policy.domain.sql.Tables.ITEM_EDIT;
import static przystan.policy.domain.sql.Tables.PASSAGE;
import static przystan.policy.domain.sql.Tables.PROGRAMME;
import static przystan.policy.domain.sql.Tables.STRATEGY;
import static przystan.policy.domain.sql.Tables.TASK;
import static przystan.policy.domain.sql.Tables.VERSION;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.tenancy.UnitId;

/// How a draft begins: as a copy of the version before it, which itself stays as it is.
@Repository
@NamedInterface("drafting")
public class VersionCopies {

    /// The tables of what a version says by their names, in the order in which rows refer to one another.
    public static final Map<String, Table<?>> TABLES =
            tables(AREA, GOAL, FINANCE_CLASS, DELIVERY_MODE, STRATEGY, PROGRAMME, TASK, PASSAGE, BUDGET_FACT);

    private final DSLContext sql;

    VersionCopies(DSLContext sql) {
        this.sql = sql;
    }

    /// Makes whoever else would change this version, or its state, wait for the end of the transaction.
    ///
    /// @return its number; nothing when there is no such version
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Integer> lock(String document, int number) {
        return sql.select(VERSION.NUMBER)
                .from(VERSION)
                .where(VERSION.DOCUMENT.eq(document), VERSION.NUMBER.eq(number))
                .forNoKeyUpdate()
                .fetchOptional(VERSION.NUMBER);
    }

    /// @return the number of the new draft
    @Transactional(propagation = Propagation.MANDATORY)
    public int beginDraft(UnitId unit, String document, int from) {
        var number = from + 1;
        sql.insertInto(VERSION)
                .set(VERSION.UNIT, unit.value())
                .set(VERSION.DOCUMENT, document)
                .set(VERSION.NUMBER, number)
                .set(VERSION.STATE, "draft")
                .execute();
        TABLES.values().forEach(table -> copy(table, document, from, List.of(table.fields())));
        // A translation that lagged behind its source goes on doing so; the reasons were those of the version before.
        copy(
                ITEM_EDIT,
                document,
                from,
                List.of(
                        ITEM_EDIT.UNIT,
                        ITEM_EDIT.DOCUMENT,
                        ITEM_EDIT.VERSION,
                        ITEM_EDIT.KIND,
                        ITEM_EDIT.ID,
                        ITEM_EDIT.REVISION,
                        ITEM_EDIT.TOUCHED));
        return number;
    }

    private void copy(Table<?> table, String document, int from, List<Field<?>> columns) {
        var copied = columns.stream()
                .map(column -> column.getName().equals("version") ? DSL.inline(from + 1) : column)
                .toList();
        sql.insertInto(table, columns)
                .select(DSL.select(copied)
                        .from(table)
                        .where(DSL.field(DSL.name("document"), String.class).eq(document))
                        .and(DSL.field(DSL.name("version"), Integer.class).eq(from)))
                .execute();
    }

    private static Map<String, Table<?>> tables(Table<?>... tables) {
        var named = new LinkedHashMap<String, Table<?>>();
        Arrays.stream(tables).forEach(table -> named.put(table.getName(), table));
        return Collections.unmodifiableMap(named);
    }
}
