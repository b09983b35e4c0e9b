package przystan.texts;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// How one language says things: texts, dates, numbers, money, lists, order. Safe to share between threads.
public final class Words implements Message.Hand {

    /// Below this no language of ours groups digits.
    private static final long SIMPLE = 1000;

    private record Coin(String currency, boolean whole) {}

    private final Language language;
    private final Map<String, Texts.Text> texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateTimeFormatter moment;
    private final LocalizedNumberFormatter numbers;
    private final DateIntervalFormat spans;
    private final ListFormatter lists;
    private final PluralRules plurals;
    private final Collator order;
    private final Map<Coin, LocalizedNumberFormatter> monies = new ConcurrentHashMap<>();

    Words(Language language, Map<String, Texts.Text> texts) {
        this.language = language;
        this.texts = texts;
        var patterns = DateTimePatternGenerator.getInstance(region());
        this.day = DateTimeFormatter.ofPattern(patterns.getBestPattern("yMMMMd"), language.locale());
        this.month = DateTimeFormatter.ofPattern(patterns.getBestPattern("yMMMM"), language.locale());
        this.moment = DateTimeFormatter.ofPattern(patterns.getBestPattern("yMMMdjm"), language.locale());
        this.numbers = NumberFormatter.withLocale(latinDigits()).precision(Precision.maxFraction(2));
        this.spans = DateIntervalFormat.getInstance("yMMMMd", latinDigits());
        this.lists = ListFormatter.getInstance(language.icu());
        this.plurals = PluralRules.forLocale(language.icu());
        this.order = Collator.getInstance(language.icu()).freeze();
    }

    public Language language() {
        return language;
    }

    /// The text of a key with its arguments in place. A word that chooses among texts may have hyphens, which stand as
    /// underscores in the pattern.
    ///
    /// @throws IllegalArgumentException when no language has the key, which `TextsTest` finds before a reader does
    public String say(String key, Object... arguments) {
        var message = text(key).message();
        var fixed = message.fixed();
        if (fixed != null) {
            return fixed;
        }
        var said = new StringBuilder(64);
        message.say(said, this, arguments);
        return said.toString();
    }

    /// The same with the language in which it is said, which is English where this language lacks the text.
    public Phrase phrase(String key, Object... arguments) {
        return new Phrase(say(key, arguments), text(key).language());
    }

    /// Whether there is a text of this key, in this language or in English.
    public boolean knows(String key) {
        return texts.containsKey(key);
    }

    /// The keys of all texts there are.
    public Set<String> keys() {
        return texts.keySet();
    }

    public String date(LocalDate on) {
        return day.format(on);
    }

    /// A day with its time, to the minute, where the unit's clocks stand.
    public String moment(ZonedDateTime at) {
        return moment.format(at);
    }

    /// A date as exactly as it is known.
    public String date(StatedDate when) {
        return switch (when) {
            case StatedDate.Day(var on) -> day.format(on);
            case StatedDate.Month(var of) -> month.format(of);
            case StatedDate.WholeYear(var year) -> year.toString();
            case StatedDate.Span(StatedDate.Day(var start), StatedDate.Day(var end)) -> span(start, end);
            case StatedDate.Span(StatedDate.WholeYear(var start), StatedDate.WholeYear(var end)) -> start + "–" + end;
            case StatedDate.Span(var start, var end) -> date(start) + " – " + date(end);
        };
    }

    @Override
    public String number(Number number) {
        var plain = number.longValue();
        return plain >= 0 && plain < SIMPLE && number.doubleValue() == plain
                ? Long.toString(plain)
                : numbers.format(number).toString();
    }

    @Override
    public PluralRules plurals() {
        return plurals;
    }

    /// An amount without fractions when it has none, with the currency's sign as the language writes it.
    public String money(BigDecimal amount, String currency) {
        var whole = amount.stripTrailingZeros().scale() <= 0;
        return monies.computeIfAbsent(
                        new Coin(currency, whole),
                        coin -> numbers.unit(Currency.getInstance(coin.currency()))
                                .precision(coin.whole() ? Precision.integer() : Precision.fixedFraction(2)))
                .format(amount)
                .toString();
    }

    /// The text with a capital first letter, as it begins a sentence.
    public String capitalised(String text) {
        return text.isEmpty() ? text : UCharacter.toUpperCase(language.icu(), text.substring(0, 1)) + text.substring(1);
    }

    /// “a, b and c”.
    public String list(List<String> items) {
        return lists.format(items);
    }

    /// The order of a dictionary of this language.
    public Comparator<String> order() {
        return order::compare;
    }

    private Texts.Text text(String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return text;
    }

    private String span(LocalDate start, LocalDate end) {
        synchronized (spans) {
            return spans.format(calendar(start), calendar(end), new StringBuffer(), new java.text.FieldPosition(0))
                    .toString();
        }
    }

    private static Calendar calendar(LocalDate on) {
        return new GregorianCalendar(on.getYear(), on.getMonthValue() - 1, on.getDayOfMonth());
    }

    /// English is that of Europe, where the day stands before the month.
    private ULocale region() {
        return language.tag().equals("en") ? ULocale.UK : language.icu();
    }

    private ULocale latinDigits() {
        return region().setKeywordValue("numbers", "latn");
    }
}
