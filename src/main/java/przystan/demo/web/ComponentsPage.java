package przystan.demo.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import przystan.texts.Language;
import przystan.ui.Bars;
import przystan.ui.Frame;
import przystan.ui.Page;
import przystan.ui.Timeline;

/// Every component of the design kit in every state, with invented content.
///
/// @param languages in which the page can be read
public record ComponentsPage(List<Language> languages) implements Page {

    /// Components in the order of the page; each has a name and a use among the texts.
    public static final List<String> COMPONENTS = List.of(
            "buttons",
            "links",
            "breadcrumbs",
            "paging",
            "languages",
            "chips",
            "tags",
            "notices",
            "archive",
            "empty",
            "errors",
            "fields",
            "choices",
            "search",
            "tables",
            "pairs",
            "facts",
            "cards",
            "lists",
            "tasks",
            "dates",
            "figures",
            "steps",
            "path",
            "path-wide",
            "planks",
            "tally",
            "houses",
            "badges",
            "areahead",
            "bars",
            "timeline",
            "more",
            "hero",
            "glance",
            "rights",
            "desknav");

    /// Areas as the colours and icons know them.
    public static final List<String> AREAS = List.of(
            "school-education",
            "higher-education",
            "local-communities",
            "culture",
            "security",
            "social-assistance",
            "health",
            "labour",
            "housing",
            "social-communication",
            "sport");

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }

    /// Amounts of which one is twice as large as the next.
    public Bars bars(Frame frame) {
        var source = frame.say("demo.bars.source");
        return new Bars(
                "example-bars",
                frame.say("demo.bars.title"),
                frame.say("demo.bars.description"),
                new Bars.Columns(frame.say("demo.bars.thing"), frame.say("demo.bars.amount")),
                Stream.of(new Amount("course", 120_000), new Amount("guide", 60_000), new Amount("club", 15_000))
                        .map(amount -> new Bars.Bar(
                                frame.phrase("demo.row." + amount.row()),
                                Optional.empty(),
                                amount.euros(),
                                frame.words().number(amount.euros()),
                                source))
                        .toList());
    }

    private record Amount(String row, int euros) {}

    /// Steps around one turning point.
    public Timeline timeline(Frame frame) {
        return new Timeline(
                "example-timeline",
                frame.say("demo.timeline.title"),
                frame.say("demo.timeline.description"),
                List.of(
                        moment(frame, LocalDate.of(2025, 1, 20), "heard", Timeline.Weight.STEP),
                        moment(frame, LocalDate.of(2025, 10, 8), "adopted", Timeline.Weight.TURNING_POINT),
                        moment(frame, LocalDate.of(2026, 6, 11), "reported", Timeline.Weight.STEP)));
    }

    private static Timeline.Moment moment(Frame frame, LocalDate on, String what, Timeline.Weight weight) {
        return new Timeline.Moment(on, on, frame.words().date(on), frame.phrase("demo.timeline." + what), weight);
    }
}
