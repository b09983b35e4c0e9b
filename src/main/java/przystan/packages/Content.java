package przystan.packages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import przystan.texts.Language;
import przystan.texts.Localized;
import przystan.texts.StatedDate;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The fields of a record in one form, whether they come from a package, from the desk or from the last import.
///
/// Values are texts, whole or decimal numbers, yes or no, lists and maps of these. What is not known or empty is not
/// there, so that “no address” is the same everywhere.
public final class Content {

    public static final Content EMPTY = new Content(Map.of());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    private final Map<String, Object> fields;

    private Content(Map<String, Object> fields) {
        this.fields = Collections.unmodifiableMap(fields);
    }

    /// Takes fields as the merge or another content hold them.
    public static Content of(Map<String, ?> fields) {
        return new Content(map(fields));
    }

    public static Content ofJson(String json) {
        return of(JSON.readValue(json, MAP));
    }

    /// This content and a field more.
    ///
    /// @param value a text, number, yes or no, [Localized], [StatedDate], [Money], [Language], day, time, period,
    ///     constant of an enum, another content, or a list, map or [Optional] of these; what is empty leaves the
    ///     field out
    /// @throws IllegalArgumentException when it is none of these
    public Content with(String field, @Nullable Object value) {
        var more = new LinkedHashMap<>(fields);
        var plain = plain(value);
        if (plain == null) {
            more.remove(field);
        } else {
            more.put(field, plain);
        }
        return new Content(more);
    }

    /// This content with a field under another name, at its end; without one, the same.
    public Content renaming(String field, String name) {
        var value = fields.get(field);
        return value == null ? this : without(field).with(name, value);
    }

    public Content without(String... names) {
        var fewer = new LinkedHashMap<>(fields);
        List.of(names).forEach(fewer::remove);
        return new Content(fewer);
    }

    /// This content with some fields gathered in a map within it.
    ///
    /// @param inner names within the map by those of the fields
    public Content gathering(String name, Map<String, String> inner) {
        var gathered = EMPTY;
        var rest = this;
        for (var field : inner.entrySet()) {
            gathered = gathered.with(field.getValue(), fields.get(field.getKey()));
            rest = rest.without(field.getKey());
        }
        return rest.with(name, gathered);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    public Map<String, Object> fields() {
        return fields;
    }

    public String json() {
        return JSON.writeValueAsString(fields);
    }

    /// The text of a field; empty when it has none.
    public String text(String field) {
        return fields.get(field) instanceof String text ? text : "";
    }

    public Optional<String> optionalText(String field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty());
    }

    /// [Localized#NONE] when the field is not there.
    public Localized localized(String field) {
        return localized(fields.get(field));
    }

    public List<Localized> localizedTexts(String field) {
        return list(field).stream().map(Content::localized).toList();
    }

    public Optional<StatedDate> date(String field) {
        return optionalText(field).flatMap(StatedDate::parse);
    }

    public Optional<LocalDate> day(String field) {
        return optionalText(field).map(LocalDate::parse);
    }

    public Optional<BigDecimal> number(String field) {
        return fields.get(field) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    public Optional<Money> money(String field) {
        return content(field)
                .flatMap(money -> money.number("amount").map(amount -> new Money(amount, money.text("currency"))));
    }

    /// Whether the field says yes.
    public boolean yes(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    public List<String> texts(String field) {
        return list(field).stream().map(String::valueOf).toList();
    }

    public Optional<Content> content(String field) {
        return content(fields.get(field));
    }

    public List<Content> contents(String field) {
        return list(field).stream().flatMap(value -> content(value).stream()).toList();
    }

    private static Localized localized(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Localized.NONE;
        }
        var byTag = new LinkedHashMap<String, String>();
        map.forEach((tag, text) -> byTag.put(String.valueOf(tag), String.valueOf(text)));
        return new Localized(byTag);
    }

    private static Optional<Content> content(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? Optional.of(new Content(map(map))) : Optional.empty();
    }

    private List<?> list(String field) {
        return fields.get(field) instanceof List<?> list ? list : List.of();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> plain(optional.orElse(null));
            case String text -> text.isEmpty() ? null : text;
            case Boolean yes -> yes;
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case Localized text -> emptyToNull(map(text.byTag()));
            case StatedDate date -> date.iso();
            case Money(var amount, var currency) -> map(Map.of("amount", amount, "currency", currency));
            case Language(var tag) -> tag;
            case LocalDate day -> day.toString();
            case LocalTime time -> time.toString();
            case Period period -> period.toString();
            case Enum<?> constant ->
                constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            case Content content -> emptyToNull(content.fields);
            case Map<?, ?> inner -> emptyToNull(map(inner));
            case Collection<?> list -> emptyToNull(list(list));
            default -> throw new IllegalArgumentException("a record cannot hold a " + value.getClass());
        };
    }

    private static Map<String, Object> map(Map<?, ?> values) {
        var map = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> {
            var plain = plain(value);
            if (plain != null) {
                map.put(String.valueOf(key), plain);
            }
        });
        return map;
    }

    private static List<Object> list(Collection<?> values) {
        var list = new ArrayList<Object>();
        for (var value : values) {
            var plain = plain(value);
            if (plain != null) {
                list.add(plain);
            }
        }
        return list;
    }

    private static @Nullable Object emptyToNull(Object value) {
        return value.equals(Map.of()) || value.equals(List.of()) ? null : value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Content content && fields.equals(content.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return json();
    }
}
