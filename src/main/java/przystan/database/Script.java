package przystan.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// One file of SQL among the migrations.
///
/// @param folder of which module it is
record Script(String folder, String name, String sql) {

    static final String HOME = "db/migration/";

    private static final Pattern NUMBERED = Pattern.compile("V([0-9]{1,9})__");
    private static final Pattern PLACE = Pattern.compile("([^/]+)/([^/]+\\.sql)");

    /// The number in its name, `V2__what.sql`.
    int version() {
        var numbered = NUMBERED.matcher(name);
        return numbered.lookingAt() ? Integer.parseInt(numbered.group(1)) : 0;
    }

    /// Every script that stands beside the file at this address, in a folder or in an archive.
    static List<Script> beside(URL file) throws IOException {
        var scripts = switch (file.openConnection()) {
            case JarURLConnection archive -> inArchive(archive);
            default -> inFolder(Path.of(URI.create(file.toString())).resolveSibling(""));
        };
        return scripts.stream()
                .sorted(Comparator.comparing(Script::folder).thenComparing(Script::name))
                .toList();
    }

    private static List<Script> inArchive(JarURLConnection archive) throws IOException {
        var home = archive.getEntryName().substring(0, archive.getEntryName().lastIndexOf('/') + 1);
        var jar = archive.getJarFile();
        var scripts = new ArrayList<Script>();
        for (var entry : jar.stream().filter(e -> e.getName().startsWith(home)).toList()) {
            var place = PLACE.matcher(entry.getName().substring(home.length()));
            if (place.matches()) {
                try (var content = jar.getInputStream(entry)) {
                    scripts.add(new Script(place.group(1), place.group(2), text(content)));
                }
            }
        }
        return scripts;
    }

    private static List<Script> inFolder(Path home) throws IOException {
        try (var paths = Files.walk(home, 2)) {
            var scripts = new ArrayList<Script>();
            for (var path : paths.toList()) {
                var place = PLACE.matcher(home.relativize(path).toString());
                if (place.matches()) {
                    scripts.add(new Script(place.group(1), place.group(2), Files.readString(path)));
                }
            }
            return scripts;
        }
    }

    private static String text(InputStream content) throws IOException {
        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
}
