package przystan.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;

/// A small package that a test writes into a folder.
public record WrittenPackage(Path folder) {

    public WrittenPackage file(String name, String yaml) {
        return file(name, yaml.getBytes(StandardCharsets.UTF_8));
    }

    public WrittenPackage file(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public PackageFolder open() {
        return PackageFolder.open(folder);
    }

    /// The faults of opening the package alone, as place, key and arguments.
    public List<Tuple> faults() {
        return faults(open());
    }

    public static List<Tuple> faults(PackageFolder folder) {
        return folder.faults().all().stream()
                .map(fault -> Tuple.tuple(fault.place().toString(), fault.what(), fault.arguments()))
                .toList();
    }

    public static Tuple fault(String place, String what, Object... arguments) {
        return Tuple.tuple(place, "packages.fault." + what, List.of(arguments));
    }

    public void refuses(Tuple... faults) {
        assertThat(faults()).containsExactly(faults);
    }
}
