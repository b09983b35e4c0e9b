package przystan.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import przystan.RunningCity;
import przystan.database.TestDatabase;
import przystan.policy.domain.ModelRegister.Opened;
import przystan.policy.domain.Readings.Place;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitId;
import przystan.tenancy.UnitRegister;
import przystan.texts.Language;

/// A version comes from a kept reading, as long as that says what the tables say.
class ReadingsTest {

    private static final List<Language> SWEDISH = List.of(new Language("sv"), new Language("en"));
    private static final Place MODEL = new Place("", 0, SWEDISH);

    /// With a query, so that it is not answered by the cache of finished pages.
    private static final String PAGE = "/lindhem/sv/model?new";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DSLContext sql = RunningCity.part(DSLContext.class);
    private final Readings readings = RunningCity.part(Readings.class);
    private final ModelRegister register = RunningCity.part(ModelRegister.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(RunningCity.part(PlatformTransactionManager.class));
    private final UnitId lindhem = unit("lindhem");

    @ParameterizedTest
    @CsvSource({
        "policy.document, name, .pz-pagehead h1",
        "policy.task, name, section[aria-labelledby=tasks] th",
        "policy.area, name, .pz-house strong",
        "policy.passage, text, section[aria-labelledby=purposes] li",
        "organisations.organisation, name, section[aria-labelledby=facts] dd",
        "governance.body, name, section[aria-labelledby=facts] dd"
    })
    void aChangeInTheTablesIsOnThePageOfTheNextReader(String table, String column, String place) throws SQLException {
        kept();
        say(table, column, "'Ändrat: ' || (%s ->> 'sv')");
        try {
            assertThat(RunningCity.gets(PAGE).page().select(place).eachText())
                    .anyMatch(said -> said.contains("Ändrat: "));
        } finally {
            say(table, column, "replace(%s ->> 'sv', 'Ändrat: ', '')");
        }
        assertThat(RunningCity.gets(PAGE).page().text()).doesNotContain("Ändrat: ");
    }

    @Test
    void aKeptReadingSaysWhatTheTablesSay() {
        touchTasks();
        assertThat(inLindhem(() -> readings.kept(MODEL))).isEmpty();

        var read = inLindhem(() -> register.open(Optional.empty(), SWEDISH)).orElseThrow();

        assertThat(kept()).isEqualTo(read);
    }

    @Test
    void aChangeThatIsTakenBackLeavesTheReading() {
        kept();

        CurrentUnit.within(lindhem, () -> {
            transaction.executeWithoutResult(undone -> {
                sql.execute("update policy.task set note = note");
                undone.setRollbackOnly();
            });
            return lindhem;
        });

        assertThat(inLindhem(() -> readings.kept(MODEL))).isPresent();
    }

    @Test
    void whatWasReadBeforeAChangeIsNotShownAfterIt() {
        var opened = kept();
        var before = inLindhem(readings::revision);
        touchTasks();

        keep(before, opened);
        assertThat(inLindhem(() -> readings.kept(MODEL))).isEmpty();

        var after = kept();
        keep(before, opened);
        assertThat(inLindhem(() -> readings.kept(MODEL))).contains(after);
    }

    @Test
    void anotherVersionOrDocumentIsNotReadForTheOneInForce() {
        kept();

        for (var number : List.of(0, 7)) {
            assertThat(inLindhem(() -> register.open("lindhem-together", number, SWEDISH)))
                    .isEmpty();
        }
        assertThat(inLindhem(() -> register.inForce("not-there", SWEDISH))).isEmpty();
        assertThat(inLindhem(() -> register.open("lindhem-together", 1, SWEDISH)))
                .map(Opened::model)
                .isEqualTo(inLindhem(() -> register.model(SWEDISH)));
    }

    @Test
    void whatIsKeptOfOneUnitIsNotReadForAnother() {
        var here = kept();

        var there = CurrentUnit.within(unit("gdansk"), () -> register.open(Optional.empty(), SWEDISH));

        assertThat(there).isPresent().get().isNotEqualTo(here);
        assertThat(kept()).isEqualTo(here);
        assertThat(transaction.<Integer>execute(
                        _ -> sql.fetchCount(sql.selectOne().from("policy.reading"))))
                .as("without a unit")
                .isZero();
    }

    @Test
    void everyTableThatReadingsAreMadeOfRaisesTheRevision() throws SQLException {
        var silent = new ArrayList<String>();
        try (var owner = TestDatabase.owner().connect();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        select c.oid::regclass::text
                        from pg_class c
                        where c.relkind = 'r'
                          and (c.relnamespace = 'policy'::regnamespace
                               and c.relname not in ('reading', 'act', 'history_entry', 'term',
                                'item_edit', 'past_wording', 'unsaved')
                            or c.oid in ('organisations.organisation'::regclass, 'governance.body'::regclass))
                          and not exists (
                              select from pg_trigger t
                              where t.tgrelid = c.oid and t.tgfoid = 'tenancy.raise_revision'::regproc
                                and t.tgtype = 4 + 8 + 16 + 32 and t.tgenabled = 'O')
                        """)) {
            while (rows.next()) {
                silent.add(rows.getString(1));
            }
        }
        assertThat(silent)
                .as("without a trigger for insert, update, delete and truncate")
                .isEmpty();
    }

    @Test
    void whoeverChangesRowsWithoutAUnitMakesAllReadingsVoid() throws SQLException {
        kept();

        try (var owner = TestDatabase.owner().connect();
                var statement = owner.createStatement()) {
            statement.execute("update policy.task set note = note");
        }

        assertThat(inLindhem(() -> readings.kept(MODEL))).isEmpty();
    }

    /// The reading of Lindhem's Model, which is kept a moment after somebody read it.
    private Opened kept() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            inLindhem(() -> register.open(Optional.empty(), SWEDISH));
            var kept = inLindhem(() -> readings.kept(MODEL));
            if (kept.isPresent()) {
                return kept.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no reading was kept");
    }

    private void keep(long revision, Opened opened) {
        inLindhem(() -> {
            readings.keep(MODEL, revision, opened);
            return opened;
        });
    }

    private void touchTasks() {
        inLindhem(() -> sql.execute("update policy.task set note = note"));
    }

    /// Mends what is in force, as only a script of the owner may.
    ///
    /// @param text SQL of the new Swedish text, with `%s` for the column
    private void say(String table, String column, String text) throws SQLException {
        try (var owner = TestDatabase.owner().connect();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select set_config('przystan.municipality', '" + lindhem.value() + "', true)");
            var guarded = statement
                    .executeQuery("select from pg_trigger where tgname = 'only_drafts_change' and tgrelid = '" + table
                            + "'::regclass")
                    .next();
            if (guarded) {
                statement.execute("alter table " + table + " disable trigger only_drafts_change");
                statement.execute("alter table " + table + " disable trigger remember_wording");
            }
            statement.execute("update %s set %s = jsonb_set(%s, '{sv}', to_jsonb(%s)) where %s ->> 'sv' is not null"
                    .formatted(table, column, column, text.formatted(column), column));
            if (guarded) {
                statement.execute("alter table " + table + " enable trigger only_drafts_change");
                statement.execute("alter table " + table + " enable trigger remember_wording");
            }
            owner.commit();
        }
    }

    private <T> T inLindhem(Supplier<T> work) {
        return CurrentUnit.within(
                lindhem,
                () -> Optional.ofNullable(transaction.execute(_ -> work.get())).orElseThrow());
    }

    private static UnitId unit(String key) {
        return RunningCity.part(UnitRegister.class).find(key).orElseThrow().id();
    }
}
