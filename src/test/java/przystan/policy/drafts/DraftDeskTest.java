package przystan.policy.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import przystan.Colleague;
import przystan.NuChecker;
import przystan.RunningCity;
import przystan.access.Author;
import przystan.access.CurrentPerson;
import przystan.access.Role;
import przystan.access.Scope;
import przystan.database.TestDatabase;
import przystan.policy.drafts.domain.DraftRegister;
import przystan.policy.drafts.domain.EditItem;
import przystan.policy.drafts.domain.ItemKey;
import przystan.policy.drafts.domain.ItemKind;
import przystan.policy.drafts.domain.VersionId;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitRegister;

/// What people may do with a draft at their desks, and what neither they nor a stranger can.
class DraftDeskTest {

    private static final DraftTown TOWN = DraftTown.named("brudnopis");
    private static final String DRAFT = TOWN.at("/desk/model/drafts/2");
    private static final int EDITS = 200;

    @BeforeAll
    static void aDraftIsBegun() {
        Colleague.signedIn(DraftTown.COORDINATOR)
                .posts(TOWN.at("/desk/model"), TOWN.at("/desk/model/drafts"), Map.of());
    }

    @Test
    void whatWasTypedAndNotSavedIsOfferedAgainAndNobodyElseSeesIt() throws SQLException {
        var coordinator = Colleague.signedIn(DraftTown.COORDINATOR);
        var address = task(coordinator);
        var form = ModelOnTheDeskTest.form(coordinator.gets(address));
        form.put("text.pl", "Pół zdania, którego nikt nie zapisał");

        assertThat(coordinator.posts(address + "/autosave?in=en", form).status())
                .isEqualTo(204);

        assertThat(unsavedRows(DraftTown.COORDINATOR)).isEqualTo(1);
        assertThat(unsavedRows(DraftTown.COLLEAGUE)).isZero();
        var again = Colleague.signedIn(DraftTown.COORDINATOR);
        assertThat(again.gets(address).page().select(".pz-notice").text()).contains("Masz niezapisane zmiany");
        assertThat(Colleague.signedIn(DraftTown.COLLEAGUE)
                        .gets(address)
                        .page()
                        .select(".pz-notice")
                        .text())
                .doesNotContain("niezapisane");
        var continued = again.gets(address + "?show=unsaved");
        assertThat(ModelOnTheDeskTest.form(continued).get("text.pl")).isEqualTo("Pół zdania, którego nikt nie zapisał");
        assertThat(NuChecker.errors(continued.text())).isEmpty();
        again.posts(address, address + "/autosave/discard", Map.of());
        assertThat(unsavedRows(DraftTown.COORDINATOR)).isZero();
    }

    @Test
    void aTranslatorPutsItIntoALanguageAndLeavesTheSourceAlone() {
        var translator = Colleague.signedIn(DraftTown.TRANSLATOR);
        var address = DRAFT + "/areas/culture";
        var page = translator.gets(address + "?in=uk");

        assertThat(page.page().select("[name=name.pl]")).isEmpty();
        var form = ModelOnTheDeskTest.form(page);
        form.put("name.uk", "Культура і мистецтво");
        form.put("name.pl", "Podmienione");
        assertThat(translator.posts(address + "?in=uk", form).status()).isEqualTo(303);

        var after = ModelOnTheDeskTest.form(
                Colleague.signedIn(DraftTown.COORDINATOR).gets(address + "?in=uk"));
        assertThat(after.get("name.uk")).isEqualTo("Культура і мистецтво");
        assertThat(after.get("name.pl")).isNotEqualTo("Podmienione");
    }

    @Test
    void aTranslationOlderThanItsSourceSaysSoUntilSomebodyFindsItRight() {
        var coordinator = Colleague.signedIn(DraftTown.COORDINATOR);
        var address = DRAFT + "/areas/health?in=de";
        var form = ModelOnTheDeskTest.form(coordinator.gets(address));
        form.put("name.pl", form.get("name.pl") + " i profilaktyka");
        coordinator.posts(address, form);

        var outdated = coordinator.gets(address);
        assertThat(outdated.page().select("input[name=confirmed]").eachAttr("value"))
                .contains("name.de");
        assertThat(coordinator
                        .gets(DRAFT + "/incomplete")
                        .page()
                        .select("section[aria-labelledby=lack-OUTDATED_TRANSLATION] a"))
                .isNotEmpty();
        var confirming = ModelOnTheDeskTest.form(outdated);
        confirming.put("confirmed", "name.de");
        coordinator.posts(address, confirming);

        assertThat(coordinator.gets(address).page().select("input[name=confirmed][value=name.de]"))
                .isEmpty();
    }

    @Test
    void anAreaLeaderEditsTheirAreaAndIsToldWhyNoOther() {
        var leader = Colleague.signedIn(DraftTown.LEADER);
        var theirs = DRAFT + "/areas/housing";
        var others = DRAFT + "/areas/sport";
        var form = ModelOnTheDeskTest.form(leader.gets(theirs));
        form.put("description.pl", "Dach nad głową dla każdego.");

        assertThat(leader.posts(theirs, form).status()).isEqualTo(303);
        assertThat(leader.gets(others).page().select("[role=alert]").text()).contains("Twoja rola na to nie pozwala");
        var refused = leader.posts(theirs, others, Map.of("revision", "0", "name.pl", "Moje"));
        assertThat(leader.gets(others).page().select("h1").text()).isNotEqualTo("Moje");
        assertThat(refused.status()).isIn(303, 422);
        assertThat(leader.gets(DRAFT + "/adoption").status()).isEqualTo(403);
    }

    @Test
    void itemsAreOrderedWithButtonsAndThePageGoesOnWhereOneWas() {
        var coordinator = Colleague.signedIn(DraftTown.COORDINATOR);
        var before = coordinator
                .gets(DRAFT)
                .page()
                .select("section[aria-labelledby=kind-areas] li")
                .eachAttr("id");
        var second = before.get(1).replaceFirst("areas-", "");

        var moved = coordinator.posts(DRAFT, DRAFT + "/areas/" + second + "/order", Map.of("direction", "up"));

        assertThat(moved.header("Location")).isEqualTo(DRAFT + "#areas-" + second);
        assertThat(coordinator
                        .gets(DRAFT)
                        .page()
                        .select("section[aria-labelledby=kind-areas] li")
                        .eachAttr("id"))
                .startsWith("areas-" + second, before.getFirst());
    }

    @Test
    void aNewGoalIsAddedAndRemovedAndAnAreaInUseIsNot() {
        var coordinator = Colleague.signedIn(DraftTown.COORDINATOR);
        var page = coordinator.gets(DRAFT + "/goals/new");
        assertThat(NuChecker.errors(page.text())).isEmpty();
        var form = ModelOnTheDeskTest.form(page);
        assertThat(coordinator
                        .posts(DRAFT + "/goals/new", form)
                        .page()
                        .select(".pz-errors a")
                        .eachAttr("href"))
                .containsExactly("#area", "#name.pl");
        form.put("area", "housing");
        form.put("name.pl", "Łatwiejszy najem");

        var added = coordinator.posts(DRAFT + "/goals/new", form);

        assertThat(added.header("Location")).isEqualTo(DRAFT + "/goals/goal-latwiejszy-najem?show=saved");
        var removed = coordinator.posts(DRAFT, DRAFT + "/goals/goal-latwiejszy-najem/removal", Map.of());
        assertThat(removed.status()).isEqualTo(303);
        var refused = coordinator.posts(DRAFT, DRAFT + "/areas/housing/removal", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[role=alert]").text()).contains("odwołują się do tego");
    }

    @Test
    void hostileFormsChangeNothingAndGetAClearAnswer() {
        var coordinator = Colleague.signedIn(DraftTown.COORDINATOR);
        var address = DRAFT + "/areas/security";
        var form = ModelOnTheDeskTest.form(coordinator.gets(address));
        var name = form.get("name.pl");

        var tooLong = new LinkedHashMap<>(form);
        tooLong.put("description.pl", "ż".repeat(10_001));
        var answer = coordinator.posts(address, tooLong);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().getElementById("description.pl-error").text()).contains("10");
        assertThat(ModelOnTheDeskTest.form(answer).get("description.pl")).hasSize(10_001);

        var nested = new LinkedHashMap<>(form);
        nested.put("name[pl][a][b][c]" + "[d]".repeat(2_000), "x");
        nested.put("class.module.classLoader", "x");
        assertThat(coordinator.posts(address, nested).status()).isEqualTo(303);

        var huge = new LinkedHashMap<>(form);
        huge.put("description.pl", "x".repeat(2_000_000));
        assertThat(coordinator.posts(address, huge).status()).isBetween(400, 499);

        var wrongRevision = new LinkedHashMap<>(form);
        wrongRevision.put("revision", "1 or 1=1");
        assertThat(coordinator.posts(address, wrongRevision).status()).isEqualTo(400);
        assertThat(coordinator.gets(DRAFT + "/areas/no-such-area").status()).isEqualTo(404);
        assertThat(coordinator.gets(DRAFT + "/nothings/security").status()).isEqualTo(404);
        assertThat(coordinator.gets(address + "?in=tlh").status()).isEqualTo(400);
        assertThat(coordinator.gets(TOWN.at("/desk/model/drafts/7")).status()).isEqualTo(404);
        assertThat(RunningCity.gets(DRAFT).status()).as("not signed in").isEqualTo(303);
        assertThat(ModelOnTheDeskTest.form(coordinator.gets(address)).get("name.pl"))
                .isEqualTo(name);
    }

    @Test
    void ofTwoHundredWhoEditATaskAtOnceEverySuccessIsKeptAndTheOthersAreTold() throws Exception {
        var version = CurrentUnit.within(
                TOWN.unit().id(),
                () -> new VersionId(RunningCity.part(DraftRegister.class).document(java.util.Optional.empty()), 2));
        var key = new ItemKey(ItemKind.AREA, "labour");
        var by = new Author.Officer(DraftTown.person(DraftTown.COORDINATOR), Role.COORDINATOR, Scope.UNIT);
        Set<String> saved = ConcurrentHashMap.newKeySet();
        Set<String> told = ConcurrentHashMap.newKeySet();
        var answered = new ArrayList<Future<?>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < EDITS; number++) {
                var text = "Praca, wersja " + number;
                answered.add(people.submit(() -> CurrentUnit.within(
                        TOWN.unit().id(),
                        () -> CurrentPerson.within(by.person(), () -> {
                            var first = edit(version, key, 0, text, by);
                            // Whoever is told tries once more, from what is there now.
                            var last = first instanceof EditItem.Outcome.Stale stale
                                    ? edit(version, key, stale.now().revision(), text, by)
                                    : first;
                            switch (last) {
                                case EditItem.Outcome.Saved _ -> saved.add(text);
                                case EditItem.Outcome.Stale stale -> {
                                    assertThat(stale.merge().meetings()).isNotEmpty();
                                    told.add(text);
                                }
                                case EditItem.Outcome.Refused refused -> throw new AssertionError(refused);
                            }
                            return text;
                        }))));
            }
            for (var answer : answered) {
                answer.get(60, TimeUnit.SECONDS);
            }
        }

        assertThat(saved.size() + told.size()).isEqualTo(EDITS);
        assertThat(saved).isNotEmpty();
        var revision = CurrentUnit.within(
                TOWN.unit().id(),
                () -> RunningCity.part(DraftRegister.class)
                        .open(version)
                        .item(key)
                        .orElseThrow()
                        .revision());
        assertThat(revision).isEqualTo(saved.size());
        try (var program = TestDatabase.program().connect()) {
            enter(program, "brudnopis");
            assertThat(count(program, """
                    select count(distinct said -> 'name' ->> 'pl') from (
                        select said from policy.past_wording where kind = 'area' and id = 'labour' and version = 2
                            and revision > 0
                        union all select to_jsonb(a) from policy.area a where id = 'labour' and version = 2) kept
                    """)).isEqualTo(saved.size());
        }
    }

    @Test
    void theDatabaseRefusesToChangeAVersionInForceAndShowsNobodyAnotherUnitsDraft() throws SQLException {
        try (var program = TestDatabase.program().connect()) {
            enter(program, "brudnopis");
            assertThat(count(program, "select count(*) from policy.task where version = 2"))
                    .isPositive();
            for (var forbidden : List.of(
                    "update policy.task set note = 'changed' where version = 1",
                    "delete from policy.task where version = 1",
                    "update policy.area set version = 2, id = id || 'x' where version = 1",
                    "insert into policy.delivery_mode (unit, document, version, id, ord, name, source) "
                            + "select unit, document, version, 'another', 99, name, '' from policy.delivery_mode "
                            + "where version = 1 limit 1",
                    "update policy.version set state = 'draft' where state = 'adopted'",
                    "delete from policy.past_wording")) {
                execute(program, "savepoint before_it");
                assertThatThrownBy(() -> execute(program, forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class);
                execute(program, "rollback to savepoint before_it");
            }
            program.rollback();
            enter(program, "lindhem");
            assertThat(count(program, "select count(*) from policy.task where version = 2"))
                    .isZero();
            assertThat(count(program, "select count(*) from policy.item_edit")).isZero();
        }
    }

    private static EditItem.Outcome edit(VersionId version, ItemKey key, long revision, String text, Author by) {
        var edit = new EditItem.Edit(revision, Map.of("name.pl", text), List.of());
        return RunningCity.part(EditItem.class).edit(version, key, edit, by);
    }

    private static String task(Colleague colleague) {
        return "/" + TOWN.unit().key()
                + colleague
                        .gets(DRAFT)
                        .page()
                        .select("section[aria-labelledby=kind-tasks] li a")
                        .first()
                        .attr("href")
                        .substring(TOWN.unit().key().length() + 1);
    }

    private static long unsavedRows(String email) throws SQLException {
        try (var program = TestDatabase.program().connect()) {
            enter(program, "brudnopis");
            execute(
                    program,
                    "select set_config('przystan.person', '"
                            + DraftTown.person(email).value() + "', true)");
            return count(program, "select count(*) from policy.unsaved");
        }
    }

    private static void enter(Connection connection, String unit) throws SQLException {
        var id = RunningCity.part(UnitRegister.class).find(unit).orElseThrow().id();
        connection.setAutoCommit(false);
        execute(connection, "select set_config('przystan.municipality', '" + id.value() + "', true)");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
