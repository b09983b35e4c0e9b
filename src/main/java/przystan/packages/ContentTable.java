package przystan.packages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import przystan.texts.Localized;

/// Stores and reads records of a package in a table whose columns bear the names of the fields.
///
/// @param kind of the records
/// @param table whose columns other than those in the key are fields
/// @param key columns that the store fills itself
/// @param named fields by their columns, where the two have different names
/// @param derived what stands in columns that are no fields and follow from them
public record ContentTable(
        String kind,
        Table<?> table,
        Set<String> key,
        Map<String, String> named,
        Map<String, Function<Content, @Nullable Object>> derived) {

    private static final String ID = "id";
    private static final String ORDER = "ord";

    public static ContentTable of(String kind, Table<?> table, String... key) {
        return new ContentTable(kind, table, Set.of(key), Map.of(), Map.of());
    }

    /// The same table, with a column whose field has another name.
    public ContentTable naming(String column, String field) {
        var more = new LinkedHashMap<>(named);
        more.put(column, field);
        return new ContentTable(kind, table, key, more, derived);
    }

    /// The same table, with a column that follows from the fields.
    public ContentTable deriving(String column, Function<Content, @Nullable Object> from) {
        var more = new LinkedHashMap<>(derived);
        more.put(column, from);
        return new ContentTable(kind, table, key, named, more);
    }

    /// Reads the records that meet the condition, in their order, by id.
    public Map<String, Content> read(DSLContext sql, Condition condition) {
        var read = new LinkedHashMap<String, Content>();
        sql.selectFrom(table)
                .where(condition)
                .orderBy(order())
                .forEach(row -> read.put(row.get(column(ID, String.class)), content(row)));
        return read;
    }

    /// Inserts a record or changes the one with its key.
    ///
    /// @param place values of the key's columns, the id included
    public void keep(DSLContext sql, Map<String, Object> place, Content content) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        place.forEach((name, value) -> values.put(column(name), value));
        for (var field : fields()) {
            values.put(field, value(field, content));
        }
        derived.forEach((name, from) -> values.put(column(name), from.apply(content)));
        var insert = sql.insertInto(table).set(values);
        insert.onConflict(place.keySet().stream().map(this::column).toList())
                .doUpdate()
                .set(values)
                .execute();
    }

    public void remove(DSLContext sql, Map<String, Object> place) {
        sql.deleteFrom(table)
                .where(place.entrySet().stream()
                        .map(entry -> equal(column(entry.getKey()), entry.getValue()))
                        .reduce(DSL.noCondition(), Condition::and))
                .execute();
    }

    public Field<?> column(String name) {
        var column = table.field(name);
        if (column == null) {
            throw new IllegalArgumentException(table.getName() + " has no column " + name);
        }
        return column;
    }

    public <T> Field<T> column(String name, Class<T> type) {
        return column(name).coerce(type);
    }

    private List<Field<?>> fields() {
        return table.fieldStream()
                .<Field<?>>map(field -> field)
                .filter(field -> !key.contains(field.getName())
                        && !derived.containsKey(field.getName())
                        && !field.getName().equals(ID))
                .toList();
    }

    private List<Field<?>> order() {
        return Stream.of(ORDER, ID)
                .<Field<?>>mapMulti((name, into) -> {
                    if (table.field(name) != null) {
                        into.accept(column(name));
                    }
                })
                .toList();
    }

    private String name(Field<?> field) {
        return named.getOrDefault(field.getName(), field.getName());
    }

    private Content content(Record row) {
        var content = Content.EMPTY;
        for (var field : fields()) {
            content = content.with(name(field), read(row.get(field)));
        }
        return content;
    }

    private static @Nullable Object read(@Nullable Object stored) {
        return switch (stored) {
            case null -> null;
            case JSONB json -> Localized.ofJson(json.data());
            case String[] texts -> List.of(texts);
            case Object other -> other;
        };
    }

    private @Nullable Object value(Field<?> field, Content content) {
        var name = name(field);
        var type = field.getType();
        if (type == JSONB.class) {
            return JSONB.valueOf(content.localized(name).json());
        }
        if (type == String[].class) {
            return content.texts(name).toArray(String[]::new);
        }
        if (type == Integer.class) {
            return content.number(name)
                    .map(BigDecimal::intValueExact)
                    .orElse(field.getDataType().nullable() ? null : Integer.valueOf(0));
        }
        if (type == BigDecimal.class) {
            return content.number(name).orElse(null);
        }
        if (type == LocalDate.class) {
            return content.day(name).orElse(null);
        }
        if (type == LocalTime.class) {
            return content.optionalText(name).map(LocalTime::parse).orElse(null);
        }
        if (type == Boolean.class) {
            return content.fields().containsKey(name) ? content.yes(name) : null;
        }
        return content.optionalText(name).orElse(field.getDataType().nullable() ? null : "");
    }

    @SuppressWarnings("unchecked")
    private static Condition equal(Field<?> column, Object value) {
        return ((Field<Object>) column).eq(value);
    }
}
