package przystan.packages.domain;

import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import przystan.packages.Fault;
import przystan.packages.Place;

/// Says in plain words what the parser found: people who write packages do not know its terms.
final class YamlFault {

    private static final String UNCLOSED = "packages.fault.yaml.quote";
    private static final Map<String, String> SENTENCES = Map.of(
            "TAB", "packages.fault.yaml.tab",
            "mapping values are not allowed", "packages.fault.yaml.colon",
            "found unexpected end of stream", UNCLOSED,
            "found unknown escape", "packages.fault.yaml.escape",
            "expected <block end>", "packages.fault.yaml.indent",
            "could not find expected ':'", "packages.fault.yaml.no-colon",
            "expected ',' or", "packages.fault.yaml.bracket",
            "cannot start any token", "packages.fault.yaml.sign");

    private YamlFault() {}

    static Fault of(String file, String text, YamlEngineException notYaml) {
        if (notYaml instanceof MarkedYamlEngineException marked) {
            var found = place(file, marked.getProblemMark());
            var column = marked.getProblemMark().map(at -> at.getColumn() + 1).orElse(0);
            var sentence = sentence(marked.getProblem(), line(text, found.line()));
            var opened = sentence.equals(UNCLOSED) ? place(file, marked.getContextMark()) : found;
            return Fault.at(opened, sentence, column);
        }
        return Fault.at(Place.of(file), "packages.fault.yaml.other", 0);
    }

    private static Place place(String file, Optional<Mark> mark) {
        return new Place(file, mark.map(at -> at.getLine() + 1).orElse(0));
    }

    private static String sentence(String problem, String line) {
        if (line.strip().isEmpty() ? line.contains("\t") : line.stripTrailing().matches(" *\t.*")) {
            return "packages.fault.yaml.tab";
        }
        return SENTENCES.entrySet().stream()
                .filter(entry -> problem.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .reduce((_, last) -> last)
                .orElse("packages.fault.yaml.other");
    }

    private static String line(String text, int line) {
        return text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
    }
}
