package przystan.packages.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import przystan.database.TestDatabase;
import przystan.packages.Content;
import przystan.packages.PackageImported;
import przystan.packages.RecordKey;
import przystan.packages.UnitKey;
import przystan.packages.WrittenPackage;
import przystan.packages.domain.ImportPackage.Outcome;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitId;
import przystan.tenancy.UnitRegister;
import przystan.texts.Language;
import przystan.texts.Localized;

/// An import on the real database: whole or not at all, again and again.
@SpringJUnitConfig(ImportPackageTest.Program.class)
class ImportPackageTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final RecordKey FIRST = new RecordKey(NotesPart.NOTE, "first");

    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan({"przystan.packages", "przystan.tenancy", "przystan.texts"})
    static class Program {

        @Bean(destroyMethod = "close")
        HikariDataSource database() {
            var access = TestDatabase.program();
            var pool = new HikariDataSource();
            pool.setJdbcUrl(access.url());
            pool.setUsername(access.user());
            pool.setPassword(access.password());
            pool.setMaximumPoolSize(6);
            return pool;
        }

        @Bean
        TransactionTemplate transaction(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        NotesPart notes() {
            return new NotesPart();
        }

        @Bean
        Heard heard() {
            return new Heard(new ArrayList<>());
        }
    }

    record Heard(List<PackageImported> events) {

        @EventListener
        void on(PackageImported event) {
            events.add(event);
        }
    }

    @TempDir
    Path folder;

    @Autowired
    ImportPackage importPackage;

    @Autowired
    MunicipalityImport command;

    @Autowired
    ShippedPackages shipped;

    @Autowired
    ImportedRecords imported;

    @Autowired
    UnitRegister register;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    NotesPart notes;

    @Autowired
    Heard heard;

    private String key = "";
    private WrittenPackage written = new WrittenPackage(Path.of(""));

    @BeforeEach
    void write() {
        key = "town-" + NUMBER.incrementAndGet();
        written = new WrittenPackage(folder);
        notes.clear();
        heard.events().clear();
        town("name: {pl: Miasto, en: Town}");
        written.file("notes.yaml", "notes:\n  - {id: first, text: {pl: Jeden}}\n  - {id: second, text: {pl: Dwa}}\n");
    }

    @Test
    void aPackageIsImportedWhole() {
        var report = imported(importPackage.from(written.open()));

        assertThat(unit().name().byTag()).containsOnly(Map.entry("pl", "Miasto"), Map.entry("en", "Town"));
        assertThat(unit().languages()).containsExactly(new Language("en"), new Language("pl"));
        assertThat(unit().details().contact().email()).isEmpty();
        assertThat(notes.desk).hasSize(2);
        assertThat(report.changedAnything()).isTrue();
        assertThat(heard.events()).containsExactly(new PackageImported(id()));
        assertThat(remembered("notes").keySet()).extracting(RecordKey::id).containsExactly("first", "second");
    }

    @Test
    void importingAgainChangesNothingAndRaisesNoVersion() {
        importPackage.from(written.open());
        var version = unit().contentVersion();

        var report = imported(importPackage.from(written.open()));

        assertThat(report.changedAnything()).isFalse();
        assertThat(unit().contentVersion()).isEqualTo(version);
        assertThat(heard.events()).hasSize(1);
    }

    @Test
    void whatTheDeskEditedStaysAndWhatThePackageChangedArrives() {
        importPackage.from(written.open());
        asUnit(() -> register.keep(called(unit(), new Localized(Map.of("pl", "Gród", "en", "Town")))));
        notes.desk.remove(FIRST);
        town("name: {pl: Miasto, en: City}");

        var report = imported(importPackage.from(written.open()));

        assertThat(unit().name().byTag()).containsEntry("pl", "Gród").containsEntry("en", "City");
        assertThat(notes.desk).doesNotContainKey(FIRST).hasSize(1);
        assertThat(report.parts())
                .extractingByKey("notes")
                .returns(List.of(new ImportReport.Stayed.Removed(FIRST)), ImportReport.Part::stayed);
    }

    @Test
    void aFaultyPackageChangesNothing() {
        written.file("notes.yaml", "notes:\n  - {id: first, text: Jeden}\n");

        var outcome = importPackage.from(written.open());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.faults().count()).isEqualTo(1));
        assertThat(register.find(key)).isEmpty();
        assertThat(notes.desk).isEmpty();
    }

    @Test
    void aPartThatFailsTakesEverythingBack() {
        notes.beforeApplying = () -> {
            throw new IllegalStateException("the disk is full");
        };

        assertThatThrownBy(() -> importPackage.from(written.open())).hasMessage("the disk is full");

        assertThat(register.find(key)).isEmpty();
        assertThat(remembered("unit")).isEmpty();
        assertThat(heard.events()).isEmpty();
    }

    @Test
    void whatWasImportedForOneUnitIsNotSeenByAnother() {
        importPackage.from(written.open());

        var seen = CurrentUnit.within(
                new UnitKey("elsewhere").id(), () -> transaction.execute(_ -> imported.of(id(), "notes")));

        assertThat(seen).isEmpty();
    }

    @Test
    void aSecondImportOfTheSameUnitWaitsForTheFirst() throws Exception {
        var firstApplies = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        var looks = new AtomicInteger();
        notes.beforeReadingDesk = looks::incrementAndGet;
        notes.beforeApplying = () -> {
            firstApplies.countDown();
            await(mayGoOn);
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> importPackage.from(written.open()));
            await(firstApplies);
            var second = threads.submit(() -> importPackage.from(written.open()));
            Thread.sleep(400);
            assertThat(looks).hasValue(1);
            mayGoOn.countDown();

            assertThat(imported(first.get()).changedAnything()).isTrue();
            assertThat(imported(second.get()).parts())
                    .extractingByKey("notes")
                    .returns(false, ImportReport.Part::changed);
        }
        assertThat(looks).hasValue(2);
    }

    @Test
    void aUnitLiesInAHigherOneThatIsThereAlready() {
        var region = key;
        town("kind: voivodeship\n  name: {pl: Region}");
        importPackage.from(written.open());
        key = region + "-town";
        town("name: {pl: Miasto}\n  parent: " + region);
        imported(importPackage.from(written.open()));
        assertThat(unit().parent()).contains(new UnitKey(region).id());

        key = region + "-lost";
        town("name: {pl: Miasto}\n  parent: atlantis");
        assertThat(faults()).containsExactly("packages.fault.unit.parent");
        town("kind: voivodeship\n  name: {pl: Region}\n  parent: " + region);
        assertThat(faults()).containsExactly("packages.fault.unit.parent-kind");
    }

    @Test
    void aUnitIsCheckedInItself() {
        town("name: {pl: Miasto}\n  kind: village");
        assertThat(faults()).containsExactly("packages.fault.unknown-word");
        key = "assets";
        town("name: {pl: Miasto}");
        assertThat(faults()).containsExactly("packages.fault.unit.reserved");
        written.file("municipality.yaml", "meta: {}");
        assertThat(faults()).containsExactly("packages.fault.unit.missing");
    }

    @Test
    void theShippedPackagesAreImportedAndImportedAgain() {
        for (var key : shipped.keys()) {
            imported(importPackage.from(shipped.open(key).orElseThrow()));
            assertThat(register.find(key).orElseThrow().languages()).hasSizeGreaterThan(2);
            assertThat(imported(importPackage.from(shipped.open(key).orElseThrow()))
                            .changedAnything())
                    .isFalse();
        }
    }

    @Test
    void theCommandSaysWhatHappenedAndItsExitCodeDoesToo() {
        assertThat(run(folder.toString())).isEqualTo("""
                0
                unit: 1 added, 0 changed, 0 removed, 0 kept as edited here
                note: 2 added, 0 changed, 0 removed, 0 kept as edited here
                """);
        assertThat(run(folder.toString())).isEqualTo("0\nNothing changed: the package was imported before.\n");
        written.file("notes.yaml", "notes:\n  - {id: first, txt: {pl: Jeden}}\n");
        assertThat(run(folder.toString())).isEqualTo("""
                1
                notes.yaml:2 [first]: The key “text” is missing, but there is “txt”. Did you mean “text”?
                Nothing was imported: the package has one fault.
                """);
        assertThat(run()).startsWith("2\n");
    }

    private String run(String... arguments) {
        var printed = new ByteArrayOutputStream();
        var code = command.run(List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
        return code + "\n" + printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private void town(String fields) {
        written.file("municipality.yaml", """
                municipality:
                  id: %s
                  short_name: {pl: Miasto}
                  country: PL
                  currency: PLN
                  timezone: Europe/Warsaw
                  default_language: en
                  languages: [{tag: pl}, {tag: en}]
                  contact: {email: null, phone: null}
                  %s
                %s""".formatted(
                        key, fields, fields.contains("kind:") ? "" : "  kind: municipality\n"));
    }

    private List<String> faults() {
        return switch (importPackage.from(written.open())) {
            case Outcome.Imported imported -> List.of("imported " + imported.unit());
            case Outcome.Refused refused ->
                refused.faults().all().stream().map(fault -> fault.what()).toList();
        };
    }

    private static ImportReport imported(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Imported.class);
        return ((Outcome.Imported) outcome).report();
    }

    private Unit unit() {
        return register.find(key).orElseThrow();
    }

    private UnitId id() {
        return new UnitKey(key).id();
    }

    private Map<RecordKey, Content> remembered(String part) {
        return CurrentUnit.within(id(), () -> transaction.execute(_ -> imported.of(id(), part)));
    }

    private void asUnit(Runnable work) {
        CurrentUnit.within(id(), () -> {
            transaction.executeWithoutResult(_ -> work.run());
            return 0;
        });
    }

    private static Unit called(Unit unit, Localized name) {
        return new Unit(
                unit.id(),
                unit.key(),
                unit.kind(),
                unit.parent(),
                name,
                unit.shortName(),
                unit.money(),
                unit.timezone(),
                unit.languages(),
                unit.details(),
                unit.contentVersion());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
