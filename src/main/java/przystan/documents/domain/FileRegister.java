package przystan.documents.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Acting;
import przystan.access.Author;
import przystan.access.Role;
import przystan.documents.FileId;
import przystan.documents.FileOwner;
import przystan.documents.FileReaders;
import przystan.documents.FileReaders.Readership;
import przystan.documents.StoredFile;

/// The files of the current unit, and the one place that says who may read which.
@Component
public class FileRegister {

    private final KeptFiles files;
    private final List<FileReaders> readers;

    FileRegister(KeptFiles files, List<FileReaders> readers) {
        this.files = files;
        this.readers = readers;
    }

    /// A file that the asker may read.
    ///
    /// @param by in which capacity; none when everybody may
    public record Open(StoredFile file, Optional<Author.Officer> by) {}

    @Transactional(readOnly = true)
    public List<StoredFile> of(FileOwner owner) {
        return files.of(owner);
    }

    /// @return nothing when there is no such file in this unit, or it is not for this reader
    @Transactional(readOnly = true)
    public Optional<Open> find(FileId id, Optional<Acting> reader) {
        return files.find(id)
                .filter(file -> file.state() != StoredFile.State.DELETED)
                .flatMap(file -> switch (readership(file.owner())) {
                    case Readership.Everybody everybody -> Optional.of(new Open(file, Optional.empty()));
                    case Readership.Nobody nobody -> Optional.<Open>empty();
                    case Readership.Officers officers ->
                        reader.flatMap(acting -> acting.as(
                                        officers.scope(), officers.roles().toArray(Role[]::new)))
                                .map(officer -> new Open(file, Optional.of(officer)));
                });
    }

    private Readership readership(FileOwner owner) {
        return readers.stream()
                .filter(kind -> kind.kind().equals(owner.kind()))
                .findFirst()
                .map(kind -> kind.of(owner))
                .orElseGet(Readership.Nobody::new);
    }
}
