package przystan.packages.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.RunningCity;
import przystan.packages.domain.ImportPackage.Outcome.Imported;
import przystan.tenancy.UnitRegister;

/// The shipped packages through every module's own part: what was stored is what was read.
class ImportAgainTest {

    @ParameterizedTest
    @ValueSource(strings = {"gdansk", "lindhem"})
    void importingAPackageAgainChangesNothingAndFindsNothingEdited(String key) {
        var register = RunningCity.part(UnitRegister.class);
        var before = register.find(key).orElseThrow().contentVersion();
        var folder = RunningCity.part(ShippedPackages.class).open(key).orElseThrow();

        var outcome = RunningCity.part(ImportPackage.class).from(folder);

        assertThat(outcome).isInstanceOfSatisfying(Imported.class, imported -> {
            assertThat(imported.report().changedAnything()).isFalse();
            assertThat(imported.report().parts().values())
                    .allSatisfy(part -> assertThat(part.stayed()).isEmpty());
        });
        assertThat(register.find(key).orElseThrow().contentVersion()).isEqualTo(before);
    }
}
