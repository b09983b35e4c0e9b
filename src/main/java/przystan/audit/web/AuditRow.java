package przystan.audit.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import przystan.access.PersonId;
import przystan.audit.domain.Recorded;
import przystan.audit.domain.Recorded.Values;
import przystan.texts.Words;
import przystan.ui.Visit;

/// An entry in the words of a page.
///
/// @param moment for machines
/// @param capacity in which it was done
/// @param about the person whose data it touches
/// @param erased whether values were there that nobody can read any more
/// @param seal its place in the chain, or that it waits for one
public record AuditRow(
        long number,
        String moment,
        String when,
        Optional<Person> who,
        String capacity,
        String act,
        Thing thing,
        Optional<Person> about,
        List<Change> changes,
        boolean erased,
        String seal) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /// @param query narrows the record to this person
    public record Person(String name, String query) {}

    /// @param query narrows the record to this thing
    public record Thing(String kind, String id, String query) {}

    /// A value, before and after; empty where there was none.
    public record Change(String name, String before, String after) {}

    static AuditRow of(Recorded entry, AuditForm form, People people, Visit visit) {
        var words = visit.words();
        var acts = new ActWords(words);
        var at = entry.at().atZone(zone(visit));
        return new AuditRow(
                entry.number(),
                entry.at().truncatedTo(ChronoUnit.MILLIS).toString(),
                words.date(at.toLocalDate()) + ", " + TIME.format(at),
                entry.by()
                        .person()
                        .map(person ->
                                new Person(people.name(person), form.by(person).query())),
                capacity(entry.by(), words),
                acts.act(entry.act()),
                new Thing(
                        acts.thing(entry.thing().kind()),
                        entry.thing().id(),
                        form.thing(entry.thing().id()).query()),
                entry.about()
                        .map((PersonId person) -> new Person(
                                people.name(person), form.about(person).query())),
                changes(entry, acts),
                entry.before() instanceof Values.Erased || entry.after() instanceof Values.Erased,
                entry.seal()
                        .map(place -> words.say("audit.seal.place", Long.toString(place)))
                        .orElseGet(() -> words.say("audit.seal.waiting")));
    }

    private static ZoneId zone(Visit visit) {
        return visit.unit().timezone();
    }

    static String capacity(Recorded.By by, Words words) {
        return switch (by.kind()) {
            case "officer" -> words.say("access.role." + by.role()) + part(by);
            case "program" -> words.say("audit.by.program", by.role());
            default -> words.say("audit.by." + by.kind());
        };
    }

    private static String part(Recorded.By by) {
        return by.scope().id().isEmpty()
                ? ""
                : " (" + by.scope().kind() + " " + by.scope().id() + ")";
    }

    private static List<Change> changes(Recorded entry, ActWords acts) {
        var before = named(entry.before());
        var after = named(entry.after());
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new Change(
                        acts.value(entry.thing().kind(), name),
                        before.getOrDefault(name, ""),
                        after.getOrDefault(name, "")))
                .toList();
    }

    private static Map<String, String> named(Values values) {
        return switch (values) {
            case Values.Known(var named) -> named;
            case Values.None none -> Map.of();
            case Values.Erased erased -> Map.of();
        };
    }
}
