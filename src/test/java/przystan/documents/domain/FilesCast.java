package przystan.documents.domain;

import java.util.List;
import org.springframework.context.annotation.Bean;
import przystan.access.Role;
import przystan.access.Scope;
import przystan.documents.FileOwner;
import przystan.documents.FileReaders;
import przystan.documents.UploadAddress;

/// Things of the tests that have files: leaflets for everybody, minutes for secretaries, notes for nobody. Not marked
/// as a configuration, so that no other test finds it.
public class FilesCast {

    static final FileOwner LEAFLET = new FileOwner("leaflet", "1");
    static final FileOwner MINUTES = new FileOwner("minutes", "1");
    static final FileOwner NOTE = new FileOwner("note", "1");
    static final Scope BODY = new Scope("body", "council");
    static final long SMALL = 100_000;

    private record Kind(String kind, Readership readers, long largest) implements FileReaders {
        @Override
        public Readership of(FileOwner owner) {
            return readers;
        }
    }

    @Bean
    FileReaders leaflets() {
        return new Kind("leaflet", new FileReaders.Readership.Everybody(), FileReaders.TEN_MEGABYTES);
    }

    @Bean
    FileReaders minutes() {
        return new Kind("minutes", new FileReaders.Readership.Officers(BODY, List.of(Role.BODY_SECRETARY)), SMALL);
    }

    @Bean
    FileReaders notes() {
        return new Kind("note", new FileReaders.Readership.Nobody(), FileReaders.TEN_MEGABYTES);
    }

    @Bean
    UploadAddress leafletForm() {
        return new UploadAddress("/leaflets/{leaflet}/files");
    }
}
