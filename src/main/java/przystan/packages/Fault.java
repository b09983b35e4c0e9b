package przystan.packages;

import java.util.Comparator;
import java.util.List;
import przystan.texts.Words;

/// One thing in a package that is wrong, where it stands, and what would help.
///
/// @param id id of the record in which it stands; empty where there is none
/// @param what key of the sentence that says it
/// @param arguments what the sentence names: texts and whole numbers
public record Fault(Place place, String id, String what, List<Object> arguments) implements Comparable<Fault> {

    private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::place)
            .thenComparing(Fault::what)
            .thenComparing(Fault::id)
            .thenComparing(fault -> fault.arguments().toString());

    public Fault {
        arguments = List.copyOf(arguments);
    }

    /// A fault that stands in no record.
    public static Fault at(Place place, String what, Object... arguments) {
        return new Fault(place, "", what, List.of(arguments));
    }

    /// The sentence, without its place.
    public String sentence(Words words) {
        return words.say(what, arguments.toArray());
    }

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }
}
