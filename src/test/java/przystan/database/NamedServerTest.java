package przystan.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static przystan.database.Sql.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a PostgreSQL server of the city's own must promise before the program uses it.
class NamedServerTest {

    @TempDir
    static Path home;

    static EmbeddedPostgres server;
    static DatabaseAccess owner;
    static DatabaseAccess program;

    /// A server of this test's own, because the rights of roles hold for a whole server.
    @BeforeAll
    static void start() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        server = EmbeddedPostgres.start(home.resolve("data"));
        owner = server.owner();
        program = server.program();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aServerThatKeepsItsPromisesIsUsed() {
        assertThatCode(() -> Promises.check(program, owner.user())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"superuser, rolsuper", "bypassrls, rolbypassrls", "createrole, rolcreaterole"})
    void aRoleThatCouldDoMoreThanTheProgramMayIsRefused(String right, String attribute) throws SQLException {
        run(owner, "alter role przystan_program " + right);
        try {
            assertThatThrownBy(() -> Promises.check(program, owner.user()))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("PRZYSTAN_DATABASE_URL is not safe")
                    .hasMessageContaining(attribute + " of that role: true, must be false")
                    .hasMessageContaining("Take the right back from the role in PRZYSTAN_DATABASE_USER");
        } finally {
            run(owner, "alter role przystan_program no" + right);
        }
    }

    @Test
    void aRoleThatCanBecomeTheOwnerIsRefused() throws SQLException {
        run(owner, "create role owner_of_this_test; grant owner_of_this_test to przystan_program");
        try {
            assertThatThrownBy(() -> Promises.check(program, "owner_of_this_test"))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("PRZYSTAN_DATABASE_OWNER_USER: 1, must be 0");
        } finally {
            run(owner, "drop role owner_of_this_test");
        }
    }

    @Test
    void aRoleThatCanBecomeOneThatStepsOverPoliciesIsRefused() throws SQLException {
        run(owner, "create role auditor_of_this_test bypassrls; grant auditor_of_this_test to przystan_program");
        try {
            assertThatThrownBy(() -> Promises.check(program, owner.user()))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("roles it can become that step over policies: 1, must be 0");
        } finally {
            run(owner, "drop role auditor_of_this_test");
        }
    }

    @Test
    void aServerThatForgetsWhatItConfirmedIsRefused() throws SQLException {
        run(owner, "alter role przystan_program set synchronous_commit = off");
        try {
            assertThatThrownBy(() -> Promises.check(program, owner.user()))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("synchronous_commit: off, must be on");
        } finally {
            run(owner, "alter role przystan_program reset synchronous_commit");
        }
    }

    @Test
    void theOwnersOwnRoleIsNoRoleForTheProgram() {
        assertThatThrownBy(() -> Promises.check(owner, owner.user()))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("role in PRZYSTAN_DATABASE_USER: przystan_owner, must be przystan_program")
                .hasMessageContaining("rolsuper of that role: true, must be false");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedByItsSetting() {
        var nowhere = new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/przystan", "somebody", "secret of this test");

        assertThatThrownBy(() -> Promises.check(nowhere, owner.user()))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("PRZYSTAN_DATABASE_URL does not answer")
                .hasMessageNotContaining("secret of this test");
    }

    @Test
    void nobodyIsTakenForTheOwnerUnlessNamed() {
        var nobody = new DatabaseConfiguration.Owner("", "");

        assertThatThrownBy(() -> nobody.on("jdbc:postgresql://127.0.0.1:1/przystan"))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("Set PRZYSTAN_DATABASE_OWNER_USER");
    }

    @Test
    void theOperatorReadsWhatIsWrongAndWhatHelps() {
        var failure = new DatabaseUnusable("It is wrong.", "This helps.");

        var analysis = requireNonNull(new DatabaseUnusableAnalysis().analyze(new IllegalStateException(failure)));

        assertThat(analysis.getDescription()).isEqualTo("It is wrong.");
        assertThat(analysis.getAction()).isEqualTo("This helps.");
    }
}
