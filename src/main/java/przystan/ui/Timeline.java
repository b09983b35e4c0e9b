package przystan.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import przystan.texts.Phrase;

/// A picture of dated things along a vertical line, oldest first; its table stands beside it on the page.
///
/// @param id begins every id inside the drawing
/// @param moments whatever has a date; undated things belong into the list only
public record Timeline(String id, String heading, String description, List<Moment> moments) {

    private static final int ROW = 46;
    private static final int SIGNS_PER_LINE = 36;
    private static final int LONGEST_GAP = 40;

    /// @param shown the date as the reader's language writes it
    public record Moment(LocalDate from, LocalDate to, String shown, Phrase title, Weight weight) {}

    /// How much a moment counts.
    public enum Weight {
        TURNING_POINT,
        STEP
    }

    /// A moment with its place in the drawing, in units of the view box.
    public record Drawn(int y, List<Phrase> lines, Moment moment) {}

    /// Places each moment below the one before; longer pauses get more room, up to a bound.
    public List<Drawn> drawn() {
        var drawn = new ArrayList<Drawn>();
        var y = 20;
        LocalDate before = null;
        for (var moment :
                moments.stream().sorted(Comparator.comparing(Moment::from)).toList()) {
            if (before != null) {
                y += (int) Math.clamp(ChronoUnit.DAYS.between(before, moment.from()) / 6, 0, LONGEST_GAP);
            }
            var lines = Lettering.lines(moment.title(), SIGNS_PER_LINE);
            drawn.add(new Drawn(y, lines, moment));
            y += ROW - 18 + 18 * lines.size();
            before = moment.to();
        }
        return drawn;
    }

    public int height() {
        var drawn = drawn();
        return drawn.isEmpty()
                ? 0
                : drawn.getLast().y() + 18 * drawn.getLast().lines().size() + 24;
    }
}
