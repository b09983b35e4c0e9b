package przystan.packages;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import przystan.texts.Words;

/// Every fault found in a package, in all of its files: one reading names them all.
public final class Faults {

    /// How many are shown; nobody mends more at once.
    public static final int SHOWN = 500;

    private static final int KEPT = 10_000;

    private final TreeSet<Fault> kept = new TreeSet<>();
    private int more;

    /// Adds a fault; the same one is kept once.
    public void add(Fault fault) {
        if (kept.size() < KEPT) {
            kept.add(fault);
        } else {
            more++;
        }
    }

    public boolean isEmpty() {
        return kept.isEmpty();
    }

    public int count() {
        return kept.size() + more;
    }

    /// By file and line.
    public List<Fault> all() {
        return List.copyOf(kept);
    }

    /// A line for each of the first [#SHOWN], and one that says how many more there are.
    public List<String> lines(Words words) {
        var lines = new ArrayList<String>();
        kept.stream().limit(SHOWN).forEach(fault -> lines.add(line(fault, words)));
        if (count() > SHOWN) {
            lines.add(words.say("packages.faults.more", count() - SHOWN));
        }
        return lines;
    }

    private static String line(Fault fault, Words words) {
        var whose = fault.id().isEmpty() ? "" : " [" + fault.id() + "]";
        return fault.place() + whose + ": " + fault.sentence(words);
    }
}
