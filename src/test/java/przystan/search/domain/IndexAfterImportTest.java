package przystan.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import przystan.RunningCity;
import przystan.packages.PackageImported;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitRegister;

class IndexAfterImportTest {

    private final UnitRegister units = RunningCity.part(UnitRegister.class);

    @Test
    void afterAnImportTheIndexIsUpToDateBeforeAnybodyAsks() throws IOException, InterruptedException {
        var unit = units.find("lindhem").orElseThrow();

        CurrentUnit.within(unit.id(), () -> {
            new TransactionTemplate(RunningCity.part(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
                units.contentChanged(unit.id());
                RunningCity.tell(new PackageImported(unit.id()));
            });
            return unit;
        });

        for (var look = 0; look < 200 && indexed() <= unit.contentVersion(); look++) {
            Thread.sleep(50);
        }
        assertThat(indexed()).isEqualTo(unit.contentVersion() + 1);
    }

    private static long indexed() throws IOException {
        try (var folder = FSDirectory.open(Path.of("target/test-data/search/lindhem"))) {
            if (!DirectoryReader.indexExists(folder)) {
                return -1;
            }
            try (var index = DirectoryReader.open(folder)) {
                return Edition.of(index).version();
            }
        }
    }
}
