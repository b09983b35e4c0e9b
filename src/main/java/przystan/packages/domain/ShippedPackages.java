package przystan.packages.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import przystan.packages.PackageFolder;

/// The packages that ship with the program.
@Component
public class ShippedPackages {

    private static final Pattern ADDRESS = Pattern.compile(".*/municipalities/([^/]+)/[^/]+\\.yaml");

    /// Their keys, such as `gdansk`.
    public List<String> keys() {
        var keys = new TreeSet<String>();
        for (var file : resources("*")) {
            var address = ADDRESS.matcher(address(file));
            if (address.matches()) {
                keys.add(address.group(1));
            }
        }
        return List.copyOf(keys);
    }

    /// A package by its key; a key is never a path.
    public Optional<PackageFolder> open(String key) {
        if (!IdIndex.isId(key)) {
            return Optional.empty();
        }
        var files = new ArrayList<SourceFile>();
        for (var file : resources(key)) {
            files.add(new SourceFile(Objects.requireNonNull(file.getFilename()), file::getInputStream));
        }
        files.sort(Comparator.comparing(SourceFile::name));
        return files.isEmpty() ? Optional.empty() : Optional.of(PackageFolder.of(key, files));
    }

    private static Resource[] resources(String key) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:municipalities/" + key + "/*.yaml");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packages of the program cannot be listed", unreadable);
        }
    }

    private static String address(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packages of the program cannot be listed", unreadable);
        }
    }
}
