package przystan.packages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import przystan.packages.domain.Node;
import przystan.packages.domain.Reading;
import przystan.texts.Language;
import przystan.texts.Localized;
import przystan.texts.StatedDate;

/// One record of a package, or a map within it. Keys that nobody asks for are allowed: facts not used yet.
///
/// A method without `optional` in its name reports a fault when the key is missing or `null`; one with it answers with
/// nothing. Wrong values are reported by either.
public final class Item {

    private final Reading reading;
    private final Node.Mapping map;
    private final String id;

    /// @param outer id of the record that this map stands in, used while it has none of its own
    Item(Reading reading, Node.Mapping map, String outer) {
        this.reading = reading;
        this.map = map;
        this.id = map.fields().get("id") instanceof Node.Scalar own && !own.isNull() ? own.text() : outer;
    }

    /// Stands in for a map that was reported as missing: it has no keys, and reports nothing more.
    static Item absent(Reading reading, String outer) {
        return new Item(new Reading(new Faults(), reading.ids()), new Node.Mapping(Place.of(""), Map.of()), outer);
    }

    public Place place() {
        return map.place();
    }

    /// Its own id, unique in the package.
    public String id() {
        return required("id").text();
    }

    public boolean has(String key) {
        return optional(key).isPresent();
    }

    public String text(String key) {
        return required(key).text();
    }

    /// A text for which there is room for so many characters.
    public String text(String key, int atMost) {
        return required(key).text(atMost);
    }

    public Optional<String> optionalText(String key) {
        return optional(key).map(Value::text).filter(text -> !text.isEmpty());
    }

    public Localized localized(String key) {
        return required(key).localized();
    }

    public Localized optionalLocalized(String key) {
        return optional(key).map(Value::localized).orElse(Localized.NONE);
    }

    public StatedDate date(String key) {
        return required(key).date();
    }

    public Optional<StatedDate> optionalDate(String key) {
        return optional(key).map(Value::date);
    }

    public LocalDate day(String key) {
        return required(key).day();
    }

    public Optional<LocalDate> optionalDay(String key) {
        return optional(key).map(Value::day);
    }

    public Optional<LocalTime> optionalTime(String key) {
        return optional(key).map(Value::time);
    }

    public Period period(String key) {
        return required(key).period();
    }

    public Optional<Period> optionalPeriod(String key) {
        return optional(key).map(Value::period);
    }

    public int count(String key) {
        return required(key).count();
    }

    public Optional<Integer> optionalCount(String key) {
        return optional(key).map(Value::count);
    }

    public BigDecimal number(String key) {
        return required(key).number();
    }

    public Optional<BigDecimal> optionalNumber(String key) {
        return optional(key).map(Value::number);
    }

    /// An amount, whose currency stands beside it under `currency`.
    public Money money(String key) {
        var amount = required(key);
        var number = amount.number();
        if (number.signum() < 0) {
            amount.fault("packages.fault.negative", number.toPlainString());
        }
        return new Money(number, required("currency").currency());
    }

    public Optional<Money> optionalMoney(String key) {
        return has(key) ? Optional.of(money(key)) : Optional.empty();
    }

    /// Whether the key says `true`; a key that is not there says nothing, which is not no.
    public Optional<Boolean> optionalYes(String key) {
        return optional(key).map(Value::yes);
    }

    public String oneOf(String key, Collection<String> words) {
        return required(key).oneOf(words);
    }

    public Optional<String> optionalOneOf(String key, Collection<String> words) {
        return optional(key).map(value -> value.oneOf(words)).filter(word -> !word.isEmpty());
    }

    public Language language(String key) {
        return required(key).language();
    }

    public Optional<String> optionalWebAddress(String key) {
        return optional(key).map(Value::webAddress).filter(address -> !address.isEmpty());
    }

    public Optional<String> optionalEmail(String key) {
        return optional(key).map(Value::email).filter(address -> !address.isEmpty());
    }

    /// The id of a record in one of these lists of the package, such as `areas` or `bodies.groups`.
    public String reference(String key, String... lists) {
        return required(key).reference(lists);
    }

    public Optional<String> optionalReference(String key, String... lists) {
        return optional(key).map(value -> value.reference(lists)).filter(id -> !id.isEmpty());
    }

    /// Ids of records in one of these lists; none when the key is not there.
    public List<String> references(String key, String... lists) {
        return values(key).stream()
                .map(value -> value.reference(lists))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /// A map within this one.
    public Item item(String key) {
        return required(key).item();
    }

    public Optional<Item> optionalItem(String key) {
        return optional(key).map(Value::item);
    }

    /// A list of maps within this one; none when the key is not there.
    public List<Item> items(String key) {
        return values(key).stream().map(Value::item).toList();
    }

    /// A list of texts, of localized texts, of anything; none when the key is not there.
    public List<Value> values(String key) {
        return optional(key).map(Value::values).orElse(List.of());
    }

    /// Reports a fault that only the asker can see, at this record.
    ///
    /// @param what key of the sentence in the asker's own texts
    public void fault(String what, Object... arguments) {
        reading.fault(place(), id, what, arguments);
    }

    /// The value of a key that must be there and known.
    public Value required(String key) {
        var node = map.fields().get(key);
        if (node == null) {
            reading.nearest(key, map.fields()::keySet)
                    .ifPresentOrElse(
                            near -> fault("packages.fault.misspelt-key", key, near),
                            () -> fault("packages.fault.missing-key", key));
        } else if (node instanceof Node.Scalar scalar && scalar.isNull()) {
            reading.fault(node.place(), id, "packages.fault.missing-value", key);
            return new Value(reading, null, id, key);
        }
        return new Value(reading, node, id, key);
    }

    /// The value of a key; nothing when it is missing or `null`, which both mean “not known”.
    public Optional<Value> optional(String key) {
        return Optional.ofNullable(map.fields().get(key))
                .filter(node -> !(node instanceof Node.Scalar scalar && scalar.isNull()))
                .map(node -> new Value(reading, node, id, key));
    }
}
