package przystan.packages;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import przystan.packages.domain.Limits;
import przystan.packages.domain.Node;
import przystan.packages.domain.Reading;
import przystan.packages.domain.Shown;
import przystan.packages.domain.WrittenDate;
import przystan.texts.Language;
import przystan.texts.Localized;
import przystan.texts.StatedDate;

/// One value in a package. Whoever asks for it says what it should be; if it is not, that is a reported fault and the
/// answer a harmless stand-in, so that reading goes on and finds the rest.
public final class Value {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern PERIOD = Pattern.compile("P[1-9][0-9]{0,2}[DWMY]");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"/]+\\.[^\\s@<>,;:\"/.]{2,}");
    private static final Set<String> LANGUAGES =
            Arrays.stream(ULocale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    private final Reading reading;
    private final @Nullable Node node;
    private final String id;
    private final String key;

    /// @param node nothing when a fault was reported instead
    /// @param id of the record in which it stands
    Value(Reading reading, @Nullable Node node, String id, String key) {
        this.reading = reading;
        this.node = node;
        this.id = id;
        this.key = key;
    }

    public String text() {
        return text(Limits.TEXT);
    }

    /// A text of at most so many characters, unchanged.
    public String text(int atMost) {
        return scalar("packages.fault.shape.text")
                .map(written -> bounded(written, atMost))
                .orElse("");
    }

    /// A text by language: a map whose keys are language tags.
    public Localized localized() {
        return localized(Limits.TEXT);
    }

    public Localized localized(int atMost) {
        if (!(node instanceof Node.Mapping mapping)) {
            shape("packages.fault.shape.localized");
            return Localized.NONE;
        }
        Map<String, String> byTag = new LinkedHashMap<>();
        mapping.fields().forEach((tag, written) -> {
            if (isLanguage(tag, written.place())) {
                new Value(reading, written, id, key + "." + tag).into(byTag, tag, atMost);
            }
        });
        if (byTag.isEmpty()) {
            fault("packages.fault.no-language", key);
        }
        return new Localized(byTag);
    }

    /// A day, a month, a year or a span of them.
    public StatedDate date() {
        return scalar("packages.fault.shape.date")
                .flatMap(this::writtenDate)
                .orElseGet(() -> new StatedDate.Day(LocalDate.EPOCH));
    }

    /// One day.
    public LocalDate day() {
        return switch (date()) {
            case StatedDate.Day(var on) -> on;
            case StatedDate.Month month -> notADay(month);
            case StatedDate.WholeYear year -> notADay(year);
            case StatedDate.Span span -> notADay(span);
        };
    }

    /// A time of day, such as `17:30`.
    public LocalTime time() {
        return matching(TIME, "packages.fault.time").map(LocalTime::parse).orElse(LocalTime.MIDNIGHT);
    }

    /// A length of time in days, weeks, months or years, such as `P6M`.
    public Period period() {
        return matching(PERIOD, "packages.fault.period").map(Period::parse).orElse(Period.ZERO);
    }

    /// A number that is not negative and has no fraction.
    public int count() {
        return matching(WHOLE, "packages.fault.count").map(Integer::parseInt).orElse(0);
    }

    public BigDecimal number() {
        return matching(NUMBER, "packages.fault.number").map(BigDecimal::new).orElse(BigDecimal.ZERO);
    }

    public boolean yes() {
        var written = scalar("packages.fault.shape.yes").map(Node.Scalar::text).orElse("false");
        if (!written.equals("true") && !written.equals("false")) {
            fault("packages.fault.yes", Shown.of(written));
        }
        return written.equals("true");
    }

    /// One of a few words.
    public String oneOf(Collection<String> words) {
        return scalar("packages.fault.shape.text")
                .filter(written -> reading.known(written, id, words))
                .map(Node.Scalar::text)
                .orElse("");
    }

    /// The id of a record in one of these lists of the package, such as `areas` or `pseudo_areas`.
    public String reference(String... lists) {
        return scalar("packages.fault.shape.reference")
                .filter(written -> reading.refers(written, id, List.of(lists)))
                .map(Node.Scalar::text)
                .orElse("");
    }

    /// A language tag.
    public Language language() {
        return scalar("packages.fault.shape.text")
                .filter(written -> isLanguage(written.text(), written.place()))
                .map(written -> new Language(written.text()))
                .orElseGet(() -> new Language("en"));
    }

    /// The code of a currency, such as `PLN`.
    public String currency() {
        return scalar("packages.fault.shape.text")
                .map(Node.Scalar::text)
                .filter(this::isCurrency)
                .orElse("");
    }

    /// The address of a page, which begins with `https://` or `http://`; nothing else may become a link.
    public String webAddress() {
        return scalar("packages.fault.shape.text")
                .map(written -> bounded(written, 2_000))
                .filter(address -> {
                    var good = isWebAddress(address);
                    if (!good) {
                        fault("packages.fault.web-address", Shown.of(address));
                    }
                    return good;
                })
                .orElse("");
    }

    public String email() {
        return matching(EMAIL, "packages.fault.email").orElse("");
    }

    /// The map that the value is.
    public Item item() {
        if (node instanceof Node.Mapping mapping) {
            return new Item(reading, mapping, id);
        }
        shape("packages.fault.shape.map");
        return Item.absent(reading, id);
    }

    /// The list that the value is, without what is `null` in it.
    public List<Value> values() {
        if (node instanceof Node.Sequence sequence) {
            return sequence.nodes().stream()
                    .filter(inner -> !(inner instanceof Node.Scalar scalar && scalar.isNull()))
                    .map(inner -> new Value(reading, inner, id, key))
                    .toList();
        }
        shape("packages.fault.shape.list");
        return List.of();
    }

    /// Whether the value is a list; for keys under which either a list or something else stands.
    public boolean isList() {
        return node instanceof Node.Sequence;
    }

    /// Reports a fault that only the asker can see, at this value.
    ///
    /// @param what key of the sentence in the asker's own texts
    public void fault(String what, Object... arguments) {
        if (node != null) {
            reading.fault(node.place(), id, what, arguments);
        }
    }

    private void into(Map<String, String> byTag, String tag, int atMost) {
        if (node instanceof Node.Scalar scalar && scalar.isNull()) {
            return;
        }
        var text = text(atMost);
        if (!text.isEmpty()) {
            byTag.put(tag, text);
        }
    }

    private String bounded(Node.Scalar written, int atMost) {
        var text = written.text();
        if (text.isBlank()) {
            fault("packages.fault.empty-text", key);
            return "";
        }
        var length = text.codePointCount(0, text.length());
        if (length > atMost) {
            fault("packages.fault.text-too-long", key, length, atMost);
            return "";
        }
        return text;
    }

    private boolean isLanguage(String tag, Place place) {
        var known = Language.parse(tag)
                .filter(language -> LANGUAGES.contains(language.locale().getLanguage()))
                .isPresent();
        if (!known) {
            reading.fault(place, id, "packages.fault.language", Shown.of(tag));
        }
        return known;
    }

    private Optional<StatedDate> writtenDate(Node.Scalar written) {
        WrittenDate.fault(written.text(), written.place(), id).ifPresent(reading.faults()::add);
        return WrittenDate.read(written.text());
    }

    private LocalDate notADay(StatedDate date) {
        fault("packages.fault.not-a-day", date.iso());
        return date.from();
    }

    private boolean isCurrency(String code) {
        var known = code.matches("[A-Z]{3}") && Currency.isAvailable(code, null, null);
        if (!known) {
            fault("packages.fault.currency", Shown.of(code));
        }
        return known;
    }

    private static boolean isWebAddress(String address) {
        try {
            var uri = new URI(address);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private Optional<String> matching(Pattern form, String what) {
        var written = scalar("packages.fault.shape.text").map(Node.Scalar::text);
        if (written.isPresent() && !form.matcher(written.get()).matches()) {
            fault(what, Shown.of(written.get()));
            return Optional.empty();
        }
        return written;
    }

    private Optional<Node.Scalar> scalar(String what) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(scalar);
        }
        shape(what);
        return Optional.empty();
    }

    private void shape(String what) {
        fault(what, key);
    }
}
