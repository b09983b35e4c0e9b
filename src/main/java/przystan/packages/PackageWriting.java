package przystan.packages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A package that is being written: files by name.
public final class PackageWriting {

    private final Map<String, WrittenFile> files = new LinkedHashMap<>();

    /// The file of this name, a new one the first time.
    ///
    /// @param name without its ending
    public WrittenFile file(String name) {
        return files.computeIfAbsent(name, _ -> new WrittenFile());
    }

    public Map<String, WrittenFile> files() {
        return Collections.unmodifiableMap(files);
    }
}
