package przystan.packages.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import przystan.packages.Fault;
import przystan.packages.Faults;

/// Every record of a package that has an id, found by walking through all files before anyone reads them.
///
/// A record's list is the path of keys to where it stands, such as `organisations` or `bodies.groups`.
public final class IdIndex {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final Faults faults;

    public IdIndex(Faults faults) {
        this.faults = faults;
    }

    /// A record: where its id stands, in which list, and its fields.
    public record Entry(String list, Node.Scalar id, Node.Mapping fields) {

        /// Ids are unique, so that nothing else needs to be compared.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Entry entry && id.text().equals(entry.id.text());
        }

        @Override
        public int hashCode() {
            return id.text().hashCode();
        }
    }

    public void add(Node.Mapping root) {
        walk("", root);
    }

    public Optional<Entry> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Entry> in(String list) {
        return byId.values().stream().filter(entry -> entry.list().equals(list)).toList();
    }

    Set<String> idsIn(Collection<String> lists) {
        return byId.values().stream()
                .filter(entry -> lists.contains(entry.list()))
                .map(entry -> entry.id().text())
                .collect(Collectors.toSet());
    }

    /// Whether the text is an id: lower-case letters and digits, words joined by hyphens.
    public static boolean isId(String text) {
        return text.length() <= Limits.ID && ID.matcher(text).matches();
    }

    private void walk(String path, Node node) {
        switch (node) {
            case Node.Mapping mapping -> {
                if (mapping.fields().get("id") instanceof Node.Scalar id && !id.isNull()) {
                    register(new Entry(path, id, mapping));
                }
                mapping.fields().forEach((key, value) -> walk(path.isEmpty() ? key : path + "." + key, value));
            }
            case Node.Sequence sequence -> sequence.nodes().forEach(inner -> walk(path, inner));
            case Node.Scalar _ -> {}
        }
    }

    private void register(Entry entry) {
        var id = entry.id();
        if (!isId(id.text())) {
            faults.add(Fault.at(id.place(), "packages.fault.id-form", Shown.of(id.text())));
            return;
        }
        var before = byId.putIfAbsent(id.text(), entry);
        if (before != null) {
            var there = before.id().place();
            faults.add(new Fault(id.place(), id.text(), "packages.fault.duplicate-id", List.of(there.toString())));
        }
    }

    /// Names each circle of records of a list that a field leads around, once, at the record that comes first.
    public void refuseCycles(String list, String field) {
        var done = new HashSet<Entry>();
        for (var start : in(list)) {
            var way = new LinkedHashSet<Entry>();
            var at = Optional.of(start);
            while (at.isPresent() && !done.contains(at.get()) && way.add(at.get())) {
                at = next(at.get(), field);
            }
            at.filter(way::contains).ifPresent(first -> faults.add(cycle(first, way, field)));
            done.addAll(way);
        }
    }

    private static Fault cycle(Entry first, Collection<Entry> way, String field) {
        var circle = way.stream()
                .dropWhile(entry -> !entry.equals(first))
                .map(entry -> entry.id().text())
                .collect(Collectors.joining(" → ", "", " → " + first.id().text()));
        return new Fault(
                first.id().place(), first.id().text(), "packages.fault.cycle", List.of(field, Shown.of(circle)));
    }

    private Optional<Entry> next(Entry from, String field) {
        return Optional.ofNullable(from.fields().fields().get(field))
                .flatMap(node -> node instanceof Node.Scalar scalar ? find(scalar.text()) : Optional.empty())
                .filter(entry -> entry.list().equals(from.list()));
    }
}
