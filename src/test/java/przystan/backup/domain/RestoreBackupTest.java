package przystan.backup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import przystan.database.DatabaseAccess;
import przystan.database.DatabaseRoles;
import przystan.database.EmbeddedPostgres;
import przystan.database.Migrations;
import przystan.database.TestDatabase;
import przystan.keys.TestKeys;

/// What is restored, and what is not.
class RestoreBackupTest {

    private static final String BINDING =
            "select count(*) filter (where relforcerowsecurity) || ' ' || (select count(*) from pg_trigger"
                    + " where not tgisinternal and tgenabled = 'O') from pg_class";
    private static final String UNIT = "11111111-1111-1111-1111-111111111111";

    /// Making a database takes long, so each is made anew only after a test has changed it.
    private static final Set<String> CLEAN = new HashSet<>();

    @TempDir
    Path home;

    private Place source;
    private Place target;
    private Path file;

    @BeforeEach
    void begin() throws SQLException, IOException {
        var filled = !CLEAN.contains("backup_source");
        for (var database : List.of("backup_source", "backup_target")) {
            if (CLEAN.add(database)) {
                TestDatabase.make(database);
            }
        }
        source = place("backup_source", Files.createDirectory(home.resolve("source")));
        target = place("backup_target", Files.createDirectory(home.resolve("target")));
        file = home.resolve("city.backup");
        if (filled) {
            source.run(rows());
        }
    }

    private static Place place(String database, Path data) {
        var owner = TestDatabase.in(database, TestDatabase.owner());
        return new Place(new DatabaseRoles(owner, owner), data);
    }

    /// An account, an entry of the record, and an organisation that comes before the one it belongs to.
    private static String rows() {
        return """
                insert into people.account (id, email, name, language)
                    values ('%1$s', 'kto@miasto.example', E'Zażółć \\\\ gęślą\\tjaźń\\nأهلا', 'pl');
                insert into people.held_role (unit, id, account, role, scope_kind, scope_id, valid_from, given_at)
                    values ('%1$s', gen_random_uuid(), '%1$s', 'coordinator', '', '', '2026-01-01', now());
                insert into organisations.kind (unit, id, name) values ('%1$s', 'ngo', '{"pl": "NGO"}');
                insert into organisations.organisation (unit, id, name, kind, parent, source)
                    values ('%1$s', 'child', '{"pl": "A"}', 'ngo', 'parent', 's'),
                           ('%1$s', 'parent', '{"pl": "B"}', 'ngo', null, 's');
                insert into audit.entry
                    (unit, at, author, role, scope_kind, scope_id, act, thing_kind, thing_id, before)
                    select '%1$s', now(), 'visitor', '', '', '', 'a', 'b', n::text, '\\x00ff'
                    from generate_series(1, 500) n""".formatted(UNIT);
    }

    @Test
    void everyTableIsEqualToTheRowAndNumbersGoOnAndPoliciesBindAgain() throws Exception {
        Files.createDirectories(source.data().resolve("files/" + UNIT + "/ab/cd"));
        Files.writeString(source.data().resolve("files/" + UNIT + "/ab/cd/letter"), "sealed");
        Files.createDirectories(source.data().resolve("files/unfinished"));
        Files.writeString(source.data().resolve("files/unfinished/draft"), "half");

        var binding = target.one(BINDING);
        CLEAN.remove("backup_target");

        assertThat(source.backup(file)).isInstanceOf(BackupOutcome.Done.class);
        assertThat(target.restore(file)).isInstanceOf(BackupOutcome.Done.class);

        assertThat(target.one(BINDING)).isEqualTo(binding);
        assertThat(target.rows()).isEqualTo(source.rows()).containsKey("audit.entry");
        assertThat(target.data().resolve("files/" + UNIT + "/ab/cd/letter")).hasContent("sealed");
        assertThat(target.data().resolve("files/unfinished")).doesNotExist();
        target.run("""
                insert into audit.entry (unit, at, author, role, scope_kind, scope_id, act, thing_kind, thing_id)
                    values (gen_random_uuid(), now(), 'visitor', '', '', '', 'a', 'b', 'next')""");
        assertThat(target.one("select id || ' ' || era from audit.entry where thing_id = 'next'"))
                .isEqualTo("501 1");
    }

    @Test
    void aDatabaseWithRowsIsLeftAlone() throws Exception {
        source.backup(file);
        CLEAN.remove("backup_target");
        target.run("insert into tenancy.unit (id, key, kind, name, short_name, country, currency, timezone,"
                + " default_language, languages) select gen_random_uuid(), 'somewhere', 'municipality', '{}', '{}',"
                + " 'PL', 'PLN', 'Europe/Warsaw', 'pl', '[\"pl\"]'");
        var before = target.rows();

        assertThat(target.restore(file)).isInstanceOfSatisfying(BackupOutcome.Refused.class, refused -> {
            assertThat(refused.wrong()).contains("tenancy.unit has rows already");
            assertThat(refused.help()).contains("PRZYSTAN_DATA").contains("PRZYSTAN_DATABASE_URL");
        });
        assertThat(target.rows()).isEqualTo(before);
    }

    @Test
    void aDamagedBackupChangesNothing() throws Exception {
        source.backup(file);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 40] ^= 1;
        Files.write(file, bytes);
        var before = target.rows();

        assertThat(target.check(file)).isInstanceOf(BackupOutcome.Damaged.class);
        assertThat(target.restore(file)).isInstanceOf(BackupOutcome.Damaged.class);
        assertThat(target.rows()).isEqualTo(before);
    }

    @Test
    void withoutTheKeyNothingIsRestored() throws Exception {
        source.backup(file);
        var stranger = new Place(target.roles(), target.data(), TestKeys.anotherVault(home));

        assertThat(stranger.restore(file))
                .isInstanceOfSatisfying(
                        BackupOutcome.Damaged.class,
                        damaged -> assertThat(damaged.where()).contains("PRZYSTAN_KEY_FILE"));
    }

    @Test
    void aFileThatIsThereIsNotReplaced() throws Exception {
        Files.writeString(file, "dear");

        assertThat(source.backup(file)).isInstanceOf(BackupOutcome.Refused.class);
        assertThat(file).hasContent("dear");
    }

    @Test
    void aBackupOfAnOlderProgramIsBroughtUpToDate() throws Exception {
        CLEAN.clear();
        TestDatabase.makeBare("backup_source");
        Migrations.of(getClass().getClassLoader())
                .upTo(olderVersions())
                .run(source.roles().owner());
        source.run("""
                insert into audit.entry (unit, at, author, role, scope_kind, scope_id, act, thing_kind, thing_id)
                    values (gen_random_uuid(), now(), 'visitor', '', '', '', 'a', 'b', 'old')""");

        source.backup(file);
        assertThat(target.restore(file)).isInstanceOf(BackupOutcome.Done.class);

        assertThat(target.one("select thing_id from audit.entry")).isEqualTo("old");
        assertThat(target.one("select count(*) from audit.seal")).isEqualTo("0");
        assertThat(target.one("select audit.era()")).isEqualTo("1");
        assertThat(target.one("select has_table_privilege('przystan_program', 'audit.entry', 'delete')"))
                .isEqualTo("f");
    }

    /// The first scripts of all modules, and all of those that concern no single one.
    private static Map<String, Integer> olderVersions() {
        var versions = new HashMap<String, Integer>();
        Migrations.of(RestoreBackupTest.class.getClassLoader()).modules().forEach(module -> versions.put(module, 1));
        versions.put("tenancy", 2);
        versions.put("__root", 100);
        return versions;
    }

    @Test
    void aBackupOfANewerProgramIsRefused() throws Exception {
        CLEAN.remove("backup_source");
        source.run("insert into public.flyway_schema_history_policy select 99, '99', 'later', 'SQL', 'V99__later.sql',"
                + " 1, 'somebody', now(), 1, true");
        source.backup(file);

        assertThat(target.restore(file))
                .isInstanceOfSatisfying(
                        BackupOutcome.Refused.class,
                        refused -> assertThat(refused.wrong()).contains("script 99 of policy"));
    }

    /// Roles of a server of one's own have no rights over policies; a server of this test's own, since roles hold for a
    /// whole server.
    @Test
    void onANamedServerTheOwnerRestoresAndARoleOfItsOwnReads() throws Exception {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var server = EmbeddedPostgres.start(home.resolve("server"))) {
            var administrator = new Place(new DatabaseRoles(server.owner(), server.owner()), home);
            administrator.run("create role city_owner login password 'o' nosuperuser nobypassrls;"
                    + " create role przystan_backup login password 'b' bypassrls;"
                    + " grant pg_read_all_data to przystan_backup");
            for (var name : new String[] {"one", "two"}) {
                administrator.run("create database " + name + " owner city_owner template template0");
            }
            var one = named(server, "one", "przystan_backup", "b");
            var two = named(server, "two", "przystan_backup", "b");
            for (var place : new Place[] {one, two}) {
                Migrations.of(getClass().getClassLoader()).run(place.roles().owner());
            }
            one.run("set przystan.municipality = '" + UNIT + "'; set przystan.person = '" + UNIT + "';" + rows());

            var blind = named(server, "one", "city_owner", "o");
            assertThat(blind.backup(file)).isInstanceOfSatisfying(BackupOutcome.Refused.class, refused -> {
                assertThat(refused.wrong()).contains("city_owner does not see every row");
                assertThat(refused.help()).contains("PRZYSTAN_DATABASE_BACKUP_USER");
            });
            assertThat(one.backup(file)).isInstanceOf(BackupOutcome.Done.class);
            assertThat(two.restore(file)).isInstanceOf(BackupOutcome.Done.class);
            assertThat(two.rows()).isEqualTo(one.rows());
            assertThat(two.rows().get("audit.entry")).startsWith("500 ");
        }
    }

    private Place named(EmbeddedPostgres server, String database, String reader, String password) {
        var url = server.owner().url().replace("/przystan?", "/" + database + "?");
        return new Place(
                new DatabaseRoles(
                        new DatabaseAccess(url, "city_owner", "o"), new DatabaseAccess(url, reader, password)),
                target.data());
    }
}
