package przystan.texts;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An ICU message pattern taken apart once, so that saying it costs a walk and no parsing (decision 0015).
///
/// It knows what our texts use: plain arguments, `plural` with exact values and `#`, and `select`.
record Message(List<Piece> pieces) {

    private static final String OTHER = "other";

    /// A part of a message.
    private sealed interface Piece {

        record Words(String text) implements Piece {}

        record Argument(int number) implements Piece {}

        /// The number that chose the plural form, for `#`.
        record Number() implements Piece {}

        record Plural(int number, Map<Long, Message> exact, Map<String, Message> forms) implements Piece {}

        record Select(int number, Map<String, Message> cases) implements Piece {}
    }

    /// How a language writes what stands in a message.
    interface Hand {

        PluralRules plurals();

        String number(java.lang.Number number);
    }

    /// @throws IllegalArgumentException when the pattern is faulty or uses what our texts do not
    static Message of(String pattern) {
        return new Reader(new MessagePattern(pattern)).message(0).message();
    }

    /// The whole message when it has no arguments, as most have none.
    @Nullable String fixed() {
        return pieces.size() == 1 && pieces.getFirst() instanceof Piece.Words words ? words.text() : null;
    }

    void say(StringBuilder into, Hand hand, Object... arguments) {
        say(into, hand, 0, arguments);
    }

    private void say(StringBuilder into, Hand hand, java.lang.Number counted, Object... arguments) {
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Words words -> into.append(words.text());
                case Piece.Argument argument -> into.append(written(arguments[argument.number()], hand));
                case Piece.Number _ -> into.append(hand.number(counted));
                case Piece.Plural plural -> {
                    var count = (java.lang.Number) arguments[plural.number()];
                    form(plural, count, hand).say(into, hand, count, arguments);
                }
                case Piece.Select select ->
                    chosen(select, String.valueOf(arguments[select.number()])).say(into, hand, counted, arguments);
            }
        }
    }

    private static String written(Object argument, Hand hand) {
        return argument instanceof java.lang.Number number ? hand.number(number) : String.valueOf(argument);
    }

    private static Message form(Piece.Plural plural, java.lang.Number count, Hand hand) {
        var exact = plural.exact().get(count.longValue());
        if (exact != null) {
            return exact;
        }
        return orOther(plural.forms(), hand.plurals().select(count.doubleValue()));
    }

    /// A word that chooses may have hyphens, which stand as underscores in the pattern.
    private static Message chosen(Piece.Select select, String word) {
        return orOther(select.cases(), word.replace('-', '_'));
    }

    private static Message orOther(Map<String, Message> messages, String key) {
        var found = messages.get(key);
        if (found == null) {
            found = messages.get(OTHER);
        }
        if (found == null) {
            throw new IllegalArgumentException("a pattern without “other”");
        }
        return found;
    }

    /// A message and the part after it.
    private record Read(Message message, int next) {}

    /// Walks through the parts that ICU found in a pattern.
    private record Reader(MessagePattern pattern) {

        /// @param start index of the part that begins the message
        Read message(int start) {
            var pieces = new ArrayList<Piece>();
            var limit = pattern.getLimitPartIndex(start);
            var text = pattern.getPatternString();
            var from = pattern.getPart(start).getLimit();
            var at = start + 1;
            while (at <= limit) {
                var part = pattern.getPart(at);
                if (part.getIndex() > from) {
                    pieces.add(new Piece.Words(text.substring(from, part.getIndex())));
                }
                switch (part.getType()) {
                    case REPLACE_NUMBER -> pieces.add(new Piece.Number());
                    case ARG_START -> {
                        pieces.add(argument(at));
                        at = pattern.getLimitPartIndex(at);
                    }
                    case INSERT_CHAR -> pieces.add(new Piece.Words(String.valueOf((char) part.getValue())));
                    default -> {}
                }
                from = pattern.getPart(at).getLimit();
                at++;
            }
            return new Read(new Message(List.copyOf(pieces)), limit + 1);
        }

        private Piece argument(int start) {
            var type = pattern.getPart(start).getArgType();
            var number = pattern.getPart(start + 1).getValue();
            return switch (type) {
                case NONE -> new Piece.Argument(number);
                case PLURAL, SELECT -> choice(type, number, start + 2, pattern.getLimitPartIndex(start));
                default -> throw new IllegalArgumentException("our texts do not use " + type);
            };
        }

        private Piece choice(ArgType type, int number, int start, int limit) {
            var exact = new HashMap<Long, Message>();
            var forms = new HashMap<String, Message>();
            var at = start;
            while (at < limit) {
                var selector = pattern.getPart(at++);
                if (pattern.getPartType(at) == Part.Type.ARG_INT) {
                    var read = message(at + 1);
                    exact.put((long) pattern.getPart(at).getValue(), read.message());
                    at = read.next();
                } else {
                    var read = message(at);
                    forms.put(pattern.getSubstring(selector), read.message());
                    at = read.next();
                }
            }
            return type == ArgType.PLURAL
                    ? new Piece.Plural(number, Map.copyOf(exact), Map.copyOf(forms))
                    : new Piece.Select(number, Map.copyOf(forms));
        }
    }
}
