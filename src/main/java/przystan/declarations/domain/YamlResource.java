package przystan.declarations.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A branch of a YAML file that ships with the program. A word that is missing in it is a fault of ours, told with its
/// place.
record YamlResource(String place, Map<?, ?> entries) {

    /// The whole file; nothing when the program ships none of this name.
    static Optional<YamlResource> read(String file) {
        try (var in = YamlResource.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                return Optional.empty();
            }
            var content = new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(in);
            return Optional.of(branch(file, content));
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(file, cannotRead);
        }
    }

    YamlResource in(String name) {
        return branch(place + "/" + name, entries.get(name));
    }

    Optional<YamlResource> find(String name) {
        return entries.containsKey(name) ? Optional.of(in(name)) : Optional.empty();
    }

    List<YamlResource> each(String name) {
        return list(name).stream().map(item -> branch(place + "/" + name, item)).toList();
    }

    List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> new IllegalStateException(place + " lacks " + name));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(entries.get(name)).map(Object::toString);
    }

    private List<?> list(String name) {
        return entries.get(name) instanceof List<?> items ? items : List.of();
    }

    private static YamlResource branch(String place, @Nullable Object content) {
        if (content instanceof Map<?, ?> entries) {
            return new YamlResource(place, entries);
        }
        throw new IllegalStateException(place + " is not a map");
    }
}
