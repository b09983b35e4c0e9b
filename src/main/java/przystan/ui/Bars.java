package przystan.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import przystan.texts.Phrase;

/// A picture of amounts as lying bars, always with the same in a table.
///
/// @param id begins every id inside the drawing
/// @param heading says the finding, in words
/// @param description for those who do not see the drawing
/// @param columns heads of the table: what is counted, and the amount
public record Bars(String id, String heading, String description, Columns columns, List<Bar> bars) {

    private static final int WIDTH = 320;
    private static final int LONGEST = 224;
    private static final int SIGNS_PER_LINE = 40;
    private static final int LINE = 18;
    private static final int BAR = 16;
    private static final int GAP = 14;

    public record Columns(String thing, String amount) {}

    /// @param period of the amount, said below the label; none when it has none or the heading says it
    /// @param shown the amount as the reader's language writes it
    /// @param source where the amount comes from; empty when the caption says it
    public record Bar(Phrase label, Optional<Phrase> period, double amount, String shown, String source) {}

    /// A bar with its place in the drawing, in units of the view box.
    public record Drawn(
            List<Phrase> lines, int top, int barTop, int length, int textX, int barX, int amountX, Bar bar) {}

    public List<Drawn> drawn(boolean rightToLeft) {
        var most = bars.stream().mapToDouble(Bar::amount).max().orElse(1);
        var drawn = new ArrayList<Drawn>();
        var top = 0;
        for (var bar : bars) {
            var lines = lines(bar);
            var length = Math.max(2, (int) Math.round(LONGEST * bar.amount() / Math.max(most, 1e-9)));
            var barTop = top + lines.size() * LINE + 4;
            drawn.add(
                    rightToLeft
                            ? new Drawn(lines, top, barTop, length, WIDTH, WIDTH - length, WIDTH - length - 8, bar)
                            : new Drawn(lines, top, barTop, length, 0, 0, length + 8, bar));
            top = barTop + BAR + GAP;
        }
        return drawn;
    }

    public int height() {
        return bars.stream()
                .mapToInt(bar -> lines(bar).size() * LINE + 4 + BAR + GAP)
                .sum();
    }

    private static List<Phrase> lines(Bar bar) {
        return Stream.concat(Stream.of(bar.label()), bar.period().stream())
                .flatMap(said -> Lettering.lines(said, SIGNS_PER_LINE).stream())
                .toList();
    }
}
