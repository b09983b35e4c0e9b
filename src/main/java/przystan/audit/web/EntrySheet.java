package przystan.audit.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import przystan.access.PersonId;
import przystan.access.PersonNames;
import przystan.audit.domain.Recorded;
import przystan.audit.domain.Recorded.Values;
import przystan.texts.Words;
import przystan.ui.Visit;
import tools.jackson.databind.json.JsonMapper;

/// Entries as a table for spreadsheets, a line for each.
final class EntrySheet implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Tells spreadsheets that the file is UTF-8.
    private static final char MARK = '\uFEFF';

    /// What a spreadsheet would take for a formula and carry out, though somebody else has typed it.
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final List<String> COLUMNS = List.of(
            "number",
            "at",
            "who",
            "who-number",
            "capacity",
            "act",
            "act-code",
            "thing-kind",
            "thing",
            "about",
            "about-number",
            "before",
            "after",
            "seal");

    private final CsvWriter sheet;
    private final Visit visit;
    private final Optional<PersonNames> names;

    EntrySheet(OutputStream to, Visit visit, Optional<PersonNames> names) {
        this.sheet = CsvWriter.builder().build(to, StandardCharsets.UTF_8);
        this.visit = visit;
        this.names = names;
        var heads = COLUMNS.stream()
                .map(column -> visit.words().say("audit.column." + column))
                .toList();
        line(Stream.concat(Stream.of(MARK + heads.getFirst()), heads.stream().skip(1)));
    }

    void add(List<Recorded> entries) {
        var people = People.of(entries, names);
        entries.forEach(entry -> add(entry, people));
    }

    private void add(Recorded entry, People people) {
        var words = visit.words();
        line(Stream.of(
                Long.toString(entry.number()),
                entry.at().atZone(visit.unit().timezone()).toOffsetDateTime().toString(),
                entry.by().person().map(people::name).orElse(""),
                number(entry.by().person()),
                AuditRow.capacity(entry.by(), words),
                new ActWords(words).act(entry.act()),
                entry.act(),
                entry.thing().kind(),
                entry.thing().id(),
                entry.about().map(people::name).orElse(""),
                number(entry.about()),
                written(entry.before(), words),
                written(entry.after(), words),
                entry.seal().map(place -> Long.toString(place)).orElse("")));
    }

    private static String number(Optional<PersonId> person) {
        return person.map(PersonId::value).map(Object::toString).orElse("");
    }

    private static String written(Values values, Words words) {
        return switch (values) {
            case Values.None none -> "";
            case Values.Known(Map<String, String> named) -> JSON.writeValueAsString(named);
            case Values.Erased erased -> words.say("audit.erased");
        };
    }

    private void line(Stream<String> cells) {
        sheet.writeRecord(cells.map(EntrySheet::harmless).toList());
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    @Override
    public void close() throws java.io.IOException {
        sheet.close();
    }
}
