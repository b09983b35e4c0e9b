package przystan.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.RunningCity;
import przystan.audit.Chronicle;
import przystan.boot.CommandLine;
import przystan.database.TestDatabase;
import przystan.tenancy.UnitRegister;

/// What `bin/przystan audit verify` says, after somebody has had the database in their hands.
class VerifyCommandTest {

    /// The entry sealed as number 3, whatever its own number is.
    private static final String THIRD = "(select entry from audit.seal where unit = $unit and number = 3)";

    private final Chronicle chronicle = Chronicle.begun();
    private String said = "";

    @TempDir
    private Path folder;

    @BeforeEach
    void fiveThingsAreDoneAndSealed() {
        chronicle.recordsThings(5);
        seal();
    }

    @Test
    void aRecordThatNobodyTouchedIsWhole() {
        chronicle.recordsThings(2);

        assertThat(verify()).isZero();
        assertThat(said)
                .contains("chronicle: 5 sealed, 2 not sealed yet, the oldest of 20")
                .contains("head chronicle 5 ")
                .contains("The record is whole.");
    }

    @Test
    void theProgramsOwnRecordIsWhole() {
        RunningCity.part(SealingJob.class).run();
        var paper = new ByteArrayOutputStream();

        assertThat(RunningCity.part(CommandLine.class).run(List.of("audit", "verify"), Chronicle.onto(paper)))
                .as(paper.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(paper.toString(StandardCharsets.UTF_8)).contains("installation: ", "gdansk: ", "lindhem: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "author = 'self'",
                "person = gen_random_uuid()",
                "role = 'coordinator'",
                "scope_id = 'other'",
                "act = 'test.thing.seen'",
                "thing_id = 'thing-4'",
                "thing_kind = thing_kind || thing_id, thing_id = ''",
                "about = gen_random_uuid()",
                "before = null",
                "after = before",
                "era = era + 1",
                "xid = '5'"
            })
    void anEntryThatWasChangedIsNamed(String change) throws SQLException {
        assertThat(chronicle.tampers("update audit.entry set " + change + " where id = " + THIRD))
                .isEqualTo(1);

        assertThat(verify()).isEqualTo(1);
        assertThat(said).containsPattern("NOT WHOLE: entry \\d+, sealed as 3, was changed after it was sealed");
        assertThat(said).doesNotContain("more after it");
    }

    @Test
    void anEntryThatWasDeletedIsNamed() throws SQLException {
        chronicle.tampers("delete from audit.entry where id = " + THIRD);

        assertThat(verify()).isEqualTo(1);
        assertThat(said).containsPattern("NOT WHOLE: entry \\d+, sealed as 3, is missing");
    }

    @Test
    void anEntryThatWasHandedToAnotherUnitIsNamed() throws SQLException {
        chronicle.tampers("update audit.entry set unit = gen_random_uuid() where id = " + THIRD);

        assertThat(verify()).isEqualTo(1);
        assertThat(said).containsPattern("NOT WHOLE: entry \\d+, sealed as 3, is missing");
    }

    @Test
    void anEntryPutAmongTheSealedOnesIsNamed() throws SQLException {
        chronicle.tampers("""
                insert into audit.entry (unit, xid, at, author, role, scope_kind, scope_id, act, thing_kind, thing_id)
                select unit, xid, at, 'visitor', '', '', '', 'test.forged', '', '' from audit.entry where id = %s""".formatted("(select entry from audit.seal where unit = $unit and number = 2)"));

        assertThat(verify()).isEqualTo(1);
        assertThat(said).containsPattern("NOT WHOLE: entry \\d+ was put among those that are sealed");
    }

    @Test
    void entriesThatChangedPlacesAreNamed() throws SQLException {
        chronicle.tampers("update audit.seal set number = 100 where unit = $unit and number = 2");
        chronicle.tampers("update audit.seal set number = 2 where unit = $unit and number = 3");
        chronicle.tampers("update audit.seal set number = 3 where unit = $unit and number = 100");

        assertThat(verify()).isEqualTo(1);
        assertThat(said).containsPattern("NOT WHOLE: entry \\d+, sealed as 2, was changed");
    }

    @Test
    void aSealThatWasDeletedIsNamed() throws SQLException {
        chronicle.tampers("delete from audit.seal where unit = $unit and number = 2");

        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("NOT WHOLE: seal 2 is missing").contains("more after it");
    }

    @Test
    void aSealThatWasMadeWithoutTheKeyIsNamed() throws SQLException {
        chronicle.tampers("update audit.seal set mark = set_byte(mark, 20, get_byte(mark, 20) # 1)"
                + " where unit = $unit and number = 5");

        assertThat(verify()).isEqualTo(1);
        assertThat(said).containsPattern("NOT WHOLE: entry \\d+, sealed as 5, was changed");
    }

    @Test
    void aSealWhoseKeyIsGoneIsNotTakenForGood() throws SQLException {
        chronicle.tampers("update audit.seal set mark = set_byte(mark, 2, get_byte(mark, 2) # 1)"
                + " where unit = $unit and number = 5");

        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("the key file lacks the key of its seal");
    }

    @Test
    void anEndThatWasCutOffIsNamedByWhoKeptTheHead() throws SQLException, IOException {
        verify();
        var kept = folder.resolve("heads");
        Files.writeString(
                kept,
                "03:00:00.000 INFO  p.audit audit "
                        + said.lines()
                                .filter(line -> line.contains("head chronicle"))
                                .findFirst()
                                .orElseThrow()
                                .strip() + "\n");
        assertThat(verify(kept.toString())).isZero();

        var ends = new ArrayList<String>();
        ends.add(
                "delete from audit.entry where id in (select entry from audit.seal where unit = $unit and number > 3)");
        ends.add("delete from audit.seal where unit = $unit and number > 3");
        for (var end : ends) {
            chronicle.tampers(end);
        }

        assertThat(verify()).as("the database alone cannot tell").isZero();
        assertThat(verify(kept.toString())).isEqualTo(1);
        assertThat(said).contains("NOT WHOLE: seal 5 is not the one that was kept");
    }

    @Test
    void aChainMadeAnewIsNamedByWhoKeptTheHead() throws SQLException, IOException {
        verify();
        var kept = Files.writeString(folder.resolve("heads"), said);
        chronicle.tampers("update audit.entry set act = 'test.forged' where id = " + THIRD);
        chronicle.tampers("delete from audit.seal where unit = $unit");
        chronicle.within(() -> freshSealer().seal());

        assertThat(verify()).isZero();
        assertThat(verify(kept.toString())).isEqualTo(1);
    }

    @Test
    void entriesThatWaitTooLongAreNotTakenForGood() {
        chronicle.recordsThings(1);

        assertThat(run(Clock.offset(Clock.systemUTC(), Duration.ofHours(2)))).isEqualTo(1);
        assertThat(said).contains("NOT WHOLE: entries wait since 20");
    }

    @Test
    void aFileOfHeadsThatIsNotThereIsSaid() {
        assertThat(verify(folder.resolve("none").toString())).isEqualTo(1);
        assertThat(said).contains("cannot be read");
        assertThat(verify("one", "two")).isEqualTo(2);
    }

    @Test
    void theProgramItselfCanChangeAndDeleteNothing() throws SQLException {
        for (var forbidden : List.of(
                "update audit.entry set act = 'other'",
                "delete from audit.entry",
                "truncate audit.entry",
                "update audit.seal set number = 1",
                "delete from audit.seal",
                "update audit.person_key set secret = ''",
                "insert into audit.entry (unit, xid, at, author, role, scope_kind, scope_id, act, thing_kind, thing_id)"
                        + " values (audit.place(), '3', now(), 'visitor', '', '', '', 'test', '', '')",
                "select audit.begin_era()")) {
            try (var program = TestDatabase.program().connect();
                    var statement = program.createStatement()) {
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .as(forbidden)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private void seal() {
        assertThat(chronicle.within(() -> freshSealer().seal())).isInstanceOf(SealEntries.Outcome.Sealed.class);
    }

    /// One that was not there before, as after a start.
    private static SealEntries freshSealer() {
        return new SealEntries(
                RunningCity.part(Seals.class), RunningCity.part(przystan.keys.Vault.class), Chronicle.transactions());
    }

    private int verify(String... words) {
        return run(Clock.systemUTC(), words);
    }

    private int run(Clock clock, String... words) {
        var place = new Places.Place("chronicle", Optional.of(chronicle.unit()));
        var places = new Places(RunningCity.part(UnitRegister.class)) {
            @Override
            List<Place> all() {
                return List.of(place);
            }
        };
        var paper = new ByteArrayOutputStream();
        var code = new VerifyCommand(places, RunningCity.part(VerifyChain.class), clock)
                .run(List.of(words), Chronicle.onto(paper));
        said = paper.toString(StandardCharsets.UTF_8);
        return code;
    }
}
