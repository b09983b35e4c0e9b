package przystan.policy.drafts.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What an item says, cell by cell.
///
/// @param cells by name: `name.pl` for a text in a language, `responsible` for anything else, where several ids stand
///     one in a line; a cell that says nothing is not there
public record Wording(SortedMap<String, String> cells) {

    public static final Wording NOTHING = new Wording(Map.of());

    /// The name of a cell, taken apart.
    ///
    /// @param language tag; empty when the cell is in none
    public record Cell(String field, String language) {

        public static Cell of(String name) {
            var dot = name.indexOf('.');
            return dot < 0 ? new Cell(name, "") : new Cell(name.substring(0, dot), name.substring(dot + 1));
        }
    }

    public Wording(Map<String, String> cells) {
        this(new TreeMap<>(cells));
    }

    public Wording {
        var said = new TreeMap<>(cells);
        said.values().removeIf(String::isEmpty);
        cells = Collections.unmodifiableSortedMap(said);
    }

    public String get(String cell) {
        return cells.getOrDefault(cell, "");
    }

    public String in(String field, String language) {
        return get(field + "." + language);
    }

    public List<String> list(String field) {
        return get(field).lines().toList();
    }

    /// With these cells instead of its own; an empty one takes the cell away.
    public Wording with(Map<String, String> changed) {
        var together = new TreeMap<>(cells);
        together.putAll(changed);
        return new Wording(together);
    }

    /// What it says, without why it changed.
    public Wording withoutReason() {
        return new Wording(cells.entrySet().stream()
                .filter(cell -> !isReason(cell.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public boolean hasReason() {
        return cells.keySet().stream().anyMatch(Wording::isReason);
    }

    /// Cells of these that differ here.
    public SortedMap<String, String> differing(Map<String, String> others) {
        var differing = new TreeMap<String, String>();
        others.forEach((cell, value) -> {
            if (!get(cell).equals(value)) {
                differing.put(cell, value);
            }
        });
        return differing;
    }

    /// A name for it in the first of these languages that has one, else in any, else its text.
    public Optional<Map.Entry<Cell, String>> title(List<String> languages) {
        for (var field : List.of("name", "text")) {
            for (var language : languages) {
                if (!in(field, language).isEmpty()) {
                    return Optional.of(Map.entry(new Cell(field, language), in(field, language)));
                }
            }
            var any = cells.tailMap(field + ".").entrySet().stream()
                    .filter(cell -> cell.getKey().startsWith(field + "."))
                    .findFirst();
            if (any.isPresent()) {
                return Optional.of(
                        Map.entry(Cell.of(any.get().getKey()), any.get().getValue()));
            }
        }
        return Optional.empty();
    }

    private static boolean isReason(String cell) {
        return Cell.of(cell).field().equals(ItemKind.REASON.name());
    }
}
