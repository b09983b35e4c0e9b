package przystan.packages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import przystan.packages.domain.FolderListing;
import przystan.packages.domain.IdIndex;
import przystan.packages.domain.Node;
import przystan.packages.domain.Reading;
import przystan.packages.domain.SourceFile;
import przystan.packages.domain.YamlReading;

/// A municipality package that is being read: all its files, and every fault found in them so far.
///
/// A file is a map of sections; what a file is called matters to nobody, and a section may stand in several files.
public final class PackageFolder {

    private final String name;
    private final List<Node.Mapping> files;
    private final Reading reading;
    private final Set<String> asked = new TreeSet<>();

    private PackageFolder(String name, List<SourceFile> sources, Faults faults) {
        this.name = name;
        var ids = new IdIndex(faults);
        this.files = sources.stream()
                .flatMap(source -> YamlReading.read(source, faults).stream())
                .toList();
        this.files.forEach(ids::add);
        this.reading = new Reading(faults, ids);
    }

    /// Opens a folder on disk. Never fails: a folder that cannot be used has a fault that says why.
    public static PackageFolder open(Path folder) {
        var faults = new Faults();
        var sources = FolderListing.of(folder, faults);
        if (sources.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.at(Place.of(String.valueOf(folder)), "packages.fault.no-files"));
        }
        return new PackageFolder(String.valueOf(folder), sources, faults);
    }

    /// Opens files from elsewhere, such as those that ship with the program.
    ///
    /// @param name what faults of the package as a whole call it
    public static PackageFolder of(String name, List<SourceFile> sources) {
        return new PackageFolder(name, sources, new Faults());
    }

    /// The records of a list in all files, in the order of files and lines.
    public List<Item> items(String section) {
        return filesWith(section).stream()
                .flatMap(file -> file.items(section).stream())
                .toList();
    }

    /// The maps of a section that several files may have, such as `model`.
    public List<Item> maps(String section) {
        return filesWith(section).stream().map(file -> file.item(section)).toList();
    }

    /// The map of a section that only one file may have, such as `municipality`.
    public Optional<Item> map(String section) {
        var maps = maps(section);
        maps.stream()
                .skip(1)
                .forEach(second -> second.fault(
                        "packages.fault.second-section",
                        section,
                        maps.getFirst().place().toString()));
        return maps.stream().findFirst();
    }

    /// The files that have a section, for parts whose sections belong together within a file.
    public List<Item> filesWith(String section) {
        asked.add(section);
        var found = new ArrayList<Item>();
        for (var file : files) {
            var item = new Item(reading, file, "");
            if (item.has(section)) {
                found.add(item);
            }
        }
        return found;
    }

    /// Reports a fault of the package as a whole.
    ///
    /// @param what key of the sentence in the asker's own texts
    public void fault(String what, Object... arguments) {
        reading.fault(Place.of(name), "", what, arguments);
    }

    /// Reports each circle into which records of a list are led by a field, such as `parent` among `bodies`.
    public void refuseCycles(String list, String field) {
        reading.ids().refuseCycles(list, field);
    }

    public Faults faults() {
        return reading.faults();
    }

    /// Every fault, once all parts have read: also a section that nobody asked for and that is called almost like one
    /// that somebody missed, since otherwise its records would be taken for removed.
    public Faults conclude() {
        for (var file : files) {
            file.fields().forEach((section, node) -> {
                if (!asked.contains(section)) {
                    reading.nearest(section, () -> asked)
                            .filter(near -> near.length() > 3 && filesWith(near).isEmpty())
                            .ifPresent(near ->
                                    reading.fault(node.place(), "", "packages.fault.misspelt-section", section, near));
                }
            });
        }
        return faults();
    }
}
