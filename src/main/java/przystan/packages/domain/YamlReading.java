package przystan.packages.domain;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import przystan.packages.Fault;
import przystan.packages.Faults;
import przystan.packages.Place;

/// Reads one YAML file into [Node]s from the parser's events, so that a limit ends the reading where it is passed,
/// before anything large was built.
public final class YamlReading {

    private final String file;
    private final Faults faults;
    private final Iterator<Event> events;
    private int nodes;

    private YamlReading(String file, Faults faults, Iterator<Event> events) {
        this.file = file;
        this.faults = faults;
        this.events = events;
    }

    /// The map that a file is.
    ///
    /// @return nothing when the file has a fault that makes the rest of it meaningless
    public static Optional<Node.Mapping> read(SourceFile source, Faults faults) {
        try {
            return Optional.of(root(source, faults));
        } catch (Refused refused) {
            faults.add(refused.fault());
            return Optional.empty();
        }
    }

    private static Node.Mapping root(SourceFile source, Faults faults) throws Refused {
        var text = source.text();
        refuseControls(source.name(), text);
        var settings = LoadSettings.builder()
                .setLabel(source.name())
                .setCodePointLimit(Limits.FILE_BYTES + 1)
                .setBufferSize(wholeFileAtOnce(text))
                .build();
        try {
            var events = new Parse(settings).parseString(text).iterator();
            return new YamlReading(source.name(), faults, events).document();
        } catch (YamlEngineException notYaml) {
            throw new Refused(YamlFault.of(source.name(), text, notYaml));
        }
    }

    private static void refuseControls(String file, String text) throws Refused {
        var control = Characters.firstControl(text);
        if (control.isPresent()) {
            var before = text.substring(0, control.getAsInt());
            var line = 1 + (int) before.chars().filter(sign -> sign == '\n').count();
            var name = Characters.name(text.charAt(control.getAsInt()));
            throw new Refused(Fault.at(new Place(file, line), "packages.fault.character", name));
        }
    }

    /// The parser (snakeyaml-engine 3.0.1) fails when the end of its buffer parts the two halves of an emoji.
    private static int wholeFileAtOnce(String text) {
        return text.length() + 2;
    }

    private Node.Mapping document() throws Refused {
        var first = next();
        while (!(first instanceof NodeEvent) && !(first instanceof StreamEndEvent)) {
            first = next();
        }
        if (!(first instanceof MappingStartEvent)) {
            throw refused(first, "packages.fault.not-a-map");
        }
        var root = (Node.Mapping) node(first, 1);
        next();
        var end = next();
        if (!(end instanceof StreamEndEvent)) {
            throw refused(end, "packages.fault.second-document");
        }
        return root;
    }

    private Node node(Event event, int depth) throws Refused {
        if (++nodes > Limits.NODES) {
            throw refused(event, "packages.fault.too-many-nodes", Limits.NODES);
        }
        if (depth > Limits.DEPTH) {
            throw refused(event, "packages.fault.too-deep", Limits.DEPTH);
        }
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw refused(event, "packages.fault.alias");
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent sequence -> sequence(sequence, depth);
            case MappingStartEvent mapping -> mapping(mapping, depth);
            default -> throw refused(event, "packages.fault.yaml.other", "");
        };
    }

    private Node.Scalar scalar(ScalarEvent event) throws Refused {
        if (event.getTag().isPresent()) {
            throw refused(event, "packages.fault.tag", event.getTag().get());
        }
        Characters.firstRefused(event.getValue())
                .ifPresent(character ->
                        faults.add(Fault.at(place(event), "packages.fault.character", Characters.name(character))));
        return new Node.Scalar(place(event), event.getValue(), event.getScalarStyle() != ScalarStyle.PLAIN);
    }

    private Node.Sequence sequence(SequenceStartEvent start, int depth) throws Refused {
        refuseTag(start, start.getTag());
        List<Node> nodes = new ArrayList<>();
        for (var event = next(); !(event instanceof SequenceEndEvent); event = next()) {
            nodes.add(node(event, depth + 1));
        }
        return new Node.Sequence(place(start), nodes);
    }

    private Node.Mapping mapping(MappingStartEvent start, int depth) throws Refused {
        refuseTag(start, start.getTag());
        var fields = new LinkedHashMap<String, Node>();
        for (var event = next(); !(event instanceof MappingEndEvent); event = next()) {
            if (!(event instanceof ScalarEvent)) {
                throw refused(event, "packages.fault.key");
            }
            var key = (Node.Scalar) node(event, depth + 1);
            var value = node(next(), depth + 1);
            var before = fields.putIfAbsent(key.text(), value);
            if (before != null) {
                faults.add(Fault.at(
                        key.place(),
                        "packages.fault.duplicate-key",
                        key.text(),
                        before.place().line()));
            }
        }
        return new Node.Mapping(place(start), fields);
    }

    private void refuseTag(Event event, Optional<String> tag) throws Refused {
        if (tag.isPresent()) {
            throw refused(event, "packages.fault.tag", tag.get());
        }
    }

    private Event next() {
        return events.next();
    }

    private Refused refused(Event event, String what, Object... arguments) {
        return new Refused(Fault.at(place(event), what, arguments));
    }

    private Place place(Event event) {
        return new Place(file, event.getStartMark().map(Mark::getLine).orElse(0) + 1);
    }
}
