package przystan.policy.drafts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import przystan.RunningCity;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.access.Role;
import przystan.access.Scope;
import przystan.packages.PackageFolder;
import przystan.packages.domain.ImportPackage;
import przystan.people.domain.GiveRole;
import przystan.people.domain.HeldRole;
import przystan.people.domain.SignIn;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitRegister;

/// A town of its own with Gdańsk's documents, so that a test may adopt what it likes and no other test meets it.
public record DraftTown(Unit unit) {

    public static final String COORDINATOR = "koordynatorka@gdansk.example";
    public static final String COLLEAGUE = "koordynator@gdansk.example";
    public static final String LEADER = "mieszkania@gdansk.example";
    public static final String EDITOR = "redakcja@gdansk.example";
    public static final String TRANSLATOR = "tlumaczka@gdansk.example";
    public static final String ADMINISTRATOR = "administracja@gdansk.example";
    public static final String OFFICER = "iod@gdansk.example";

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    public static DraftTown named(String key) {
        return like("gdansk", key);
    }

    /// @param city whose documents it has
    public static DraftTown like(String city, String key) {
        try {
            var folder = Files.createTempDirectory(key);
            try (var files = Files.list(Path.of("src/main/resources/municipalities", city))) {
                copy(files, folder, city, key);
            }
            RunningCity.part(ImportPackage.class).from(PackageFolder.open(folder));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        var town = new DraftTown(RunningCity.part(UnitRegister.class).find(key).orElseThrow());
        town.employ(COORDINATOR, Role.COORDINATOR, Scope.UNIT);
        town.employ(COLLEAGUE, Role.COORDINATOR, Scope.UNIT);
        town.employ(LEADER, Role.AREA_LEADER, new Scope("area", "housing"));
        town.employ(EDITOR, Role.EDITOR, Scope.UNIT);
        town.employ(TRANSLATOR, Role.TRANSLATOR, Scope.UNIT);
        town.employ(ADMINISTRATOR, Role.ADMINISTRATOR, Scope.UNIT);
        town.employ(OFFICER, Role.DATA_PROTECTION_OFFICER, Scope.UNIT);
        return town;
    }

    private static void copy(Stream<Path> files, Path folder, String city, String key) throws IOException {
        for (var file : files.filter(Files::isRegularFile).toList()) {
            var text = Files.readString(file).replaceAll("(?m)^  id: " + city + "$", "  id: " + key);
            Files.writeString(folder.resolve(file.getFileName()), text);
        }
    }

    private void employ(String email, Role role, Scope scope) {
        CurrentUnit.within(
                unit.id(),
                () -> RunningCity.part(GiveRole.class)
                        .give(
                                person(email),
                                new HeldRole(role, scope, LONG_AGO, Optional.empty()),
                                new Author.Program("test"),
                                LocalDate.of(2026, 1, 1)));
    }

    public static PersonId person(String email) {
        return RunningCity.part(SignIn.class).withoutProof(email).orElseThrow();
    }

    /// An address of this town's pages.
    public String at(String inside) {
        return "/" + unit.key() + "/pl" + inside;
    }
}
