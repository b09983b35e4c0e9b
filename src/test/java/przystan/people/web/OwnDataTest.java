package przystan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import przystan.Colleague;
import przystan.RunningCity;
import przystan.access.Role;
import przystan.boot.Command;
import przystan.boot.Job;
import przystan.notices.Addressee;
import przystan.notices.Notice;
import przystan.notices.Notices;
import przystan.notices.TrialNotice;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitId;
import przystan.tenancy.UnitRegister;
import przystan.texts.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is held on somebody: taken away, and erased.
class OwnDataTest {

    private static final String DATA = "/gdansk/pl/desk/account/data.json";
    private static final String ERASURE = "/gdansk/pl/desk/account/erasure";

    /// Somebody of whom every module holds something, in two units.
    private record Known(Newcomer person, String name, Colleague browser) {

        static Known with(Role role) throws SQLException {
            var person = Newcomer.with(role);
            var name = "Zanika " + UUID.randomUUID();
            var browser = Colleague.nobody();
            person.signsIn(browser);
            browser.posts("/gdansk/pl/desk/account", "/gdansk/pl/desk/account", Map.of("name", name, "language", "pl"));
            var known = new Known(person, name, browser);
            known.plant();
            return known;
        }

        private void plant() throws SQLException {
            Traces.does(
                    unit("gdansk"),
                    person.id(),
                    "insert into policy.unsaved (unit, person, document, version, kind, id, revision, cells, kept_at)"
                            + " select unit, $person::uuid, document, number, 'task', 'planted', 0, jsonb_build_object('name.pl', '"
                            + name
                            + "'), now() from policy.version where unit = $unit order by document, number limit 1");
            Traces.does(
                    unit("lindhem"),
                    person.id(),
                    "insert into notices.pace (unit, person, kind, pace) values ($unit, $person, 'planted', 'weekly')");
            Traces.does(
                    unit("gdansk"),
                    person.id(),
                    "insert into documents.file (unit, id, owner_kind, owner_id, name, language, type, size, sha256, secret,"
                            + " state, stored_at, changed_at, stored_by) values ($unit, gen_random_uuid(), 'planted', 'x',"
                            + " 'planted-of-' || $person || '.txt', 'pl', 'txt', 1, sha256('x'), 'x', 'ready', now(), now(),"
                            + " $person)");
            var to = new Addressee(person.email(), name, new Language("pl"), Optional.of(person.id()));
            CurrentUnit.within(
                    unit("gdansk"),
                    () -> RunningCity.part(TransactionOperations.class)
                            .execute(_ -> RunningCity.part(Notices.class)
                                    .send(
                                            new Notice(to, new TrialNotice("x"), "planted:" + UUID.randomUUID()),
                                            Instant.now(Clock.systemUTC()))));
        }

        JsonNode takesDataAway() {
            return JsonMapper.builder().build().readTree(browser.gets(DATA).text());
        }

        RunningCity.Answer erases(String email, String password) {
            return browser.posts(ERASURE, ERASURE, Map.of("email", email, "password", password));
        }
    }

    private static UnitId unit(String key) {
        return RunningCity.part(UnitRegister.class).find(key).orElseThrow().id();
    }

    @Test
    void theFileHasWhatEveryModuleHoldsAndNothingOfAnybodyElse() throws SQLException {
        var other = Known.with(Role.EDITOR);
        var known = Known.with(Role.EDITOR);

        var answer = known.browser().gets(DATA);
        var file = known.takesDataAway();

        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.at("/account/email").asString())
                .isEqualTo(known.person().email());
        assertThat(file.at("/account/name").asString()).isEqualTo(known.name());
        assertThat(file.at("/sessions").size()).isEqualTo(1);
        var gdansk = of(file, "gdansk");
        assertThat(gdansk.at("/roles/0/role").asString()).isEqualTo("editor");
        assertThat(gdansk.at("/unsaved/0/typed/name.pl").asString()).isEqualTo(known.name());
        assertThat(gdansk.at("/letters").toString()).contains(known.person().email());
        assertThat(gdansk.at("/files/0/name").asString())
                .contains(known.person().id().value().toString());
        assertThat(gdansk.at("/record").toString())
                .contains("people.act.described")
                .contains(known.name());
        assertThat(of(file, "lindhem").at("/notices/0/pace").asString()).isEqualTo("weekly");
        assertThat(answer.text())
                .doesNotContain(other.name())
                .doesNotContain(other.person().email())
                .doesNotContain(other.person().id().value().toString());
        assertThat(known.takesDataAway().at("/units").toString())
                .as("that it was taken is recorded")
                .contains("people.act.exported");
    }

    private static JsonNode of(JsonNode file, String unit) {
        for (var there : file.at("/units")) {
            if (there.at("/unit").asString().equals(unit)) {
                return there;
            }
        }
        throw new AssertionError("nothing of " + unit + " in " + file);
    }

    @Test
    void afterTheErasureNoTableHasNameOrAddressAndNobodySignsIn() throws SQLException {
        var known = Known.with(Role.EDITOR);
        assertThat(Traces.of(known.name())).contains("people.account", "policy.unsaved");

        var answer = known.erases(known.person().email(), Newcomer.PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("h1").text()).isEqualTo("Twoje konto jest usunięte");
        assertThat(Traces.of(known.name())).isEmpty();
        assertThat(Traces.of(known.person().email())).isEmpty();
        assertThat(known.person().signsIn(Colleague.nobody()).status()).isEqualTo(422);
        assertThat(known.browser().gets("/gdansk/pl/desk").status()).isEqualTo(303);
        assertThat(left(known, "select count(content) from notices.letter where person = $person"))
                .isEqualTo("0");
        assertThat(left(known, "select count(*) from audit.person_key where person = $person"))
                .isEqualTo("0");
        assertThat(left(known, "select count(*) from people.session where principal_name = $person"))
                .isEqualTo("0");
        assertThat(left(known, "select count(*) from people.held_role where account = $person and valid_until is null"))
                .isEqualTo("0");
        assertThat(Traces.does(
                        unit("lindhem"),
                        known.person().id(),
                        "select count(*) from notices.pace where person = $person"))
                .isEqualTo("0");
    }

    private static String left(Known known, String question) throws SQLException {
        return Traces.does(unit("gdansk"), known.person().id(), question);
    }

    @Test
    void theRecordIsWholeAfterAnErasureAndNamesANumber() throws SQLException {
        var known = Known.with(Role.EDITOR);
        RunningCity.part("sealingJob", Job.class).run();

        known.erases(known.person().email(), Newcomer.PASSWORD);
        RunningCity.part("sealingJob", Job.class).run();

        assertThat(left(known, "select count(*) from audit.entry where person = $person and act = 'people.act.erased'"))
                .isEqualTo("1");
        var paper = new ByteArrayOutputStream();
        var whole = RunningCity.part("verifyCommand", Command.class)
                .run(List.of(), new PrintStream(paper, true, StandardCharsets.UTF_8));
        assertThat(whole).as(paper.toString(StandardCharsets.UTF_8)).isZero();
    }

    @Test
    void withAWrongPasswordOrAddressNothingIsErased() throws SQLException {
        var known = Known.with(Role.EDITOR);

        var wrongPassword = known.erases(known.person().email(), "to nie jest hasło");
        var wrongAddress = known.erases("kto-inny@gdansk.example", Newcomer.PASSWORD);

        assertThat(wrongPassword.status()).isEqualTo(422);
        assertThat(wrongPassword.page().select("#password-error").text()).contains("Konto zostaje");
        assertThat(wrongAddress.status()).isEqualTo(422);
        assertThat(wrongAddress.page().select("#email-error").text()).contains("To nie jest adres tego konta");
        assertThat(Traces.of(known.name())).contains("people.account");
    }

    @Test
    void theLastAdministratorIsToldWhyAndWhatHelps() {
        var last = Colleague.signedIn("office@lindhem.example");

        var form = last.gets("/lindhem/en/desk/account/erasure");
        var forced = last.posts(
                "/lindhem/en/desk/account",
                "/lindhem/en/desk/account/erasure",
                Map.of("email", "office@lindhem.example"));

        assertThat(form.page().select("[role=alert]").text()).contains("First make somebody else an administrator");
        assertThat(form.page().select("main form")).isEmpty();
        assertThat(forced.status()).isEqualTo(422);
        assertThat(last.gets("/lindhem/en/desk/account").status()).isEqualTo(200);
    }

    @Test
    void anAdministratorClosesTheAccountOfSomebodyWhoLeft() throws SQLException {
        var known = Known.with(Role.EDITOR);
        var administrator = Colleague.signedIn("administracja@gdansk.example");
        var page = "/gdansk/pl/desk/people/" + known.person().id().value();

        var closed = administrator.posts(page, page + "/closing", Map.of());

        assertThat(closed.status()).isEqualTo(303);
        assertThat(known.browser().gets("/gdansk/pl/desk").status()).isEqualTo(303);
        assertThat(known.person().signsIn(Colleague.nobody()).status()).isEqualTo(422);
        assertThat(administrator.gets(page).page().select("#closing")).isEmpty();
        assertThat(Traces.of(known.name())).contains("people.account");
    }

    @Test
    void whoWorksElsewhereTooIsNotClosed() throws SQLException {
        var known = Known.with(Role.EDITOR);
        Traces.does(
                unit("lindhem"),
                known.person().id(),
                "insert into people.held_role (unit, id, account, role, scope_kind, scope_id, valid_from, given_at)"
                        + " values ($unit, gen_random_uuid(), $person, 'editor', 'unit', '', current_date, now())");
        var page = "/gdansk/pl/desk/people/" + known.person().id().value();

        var refused = Colleague.signedIn("administracja@gdansk.example").posts(page, page + "/closing", Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#closing-error").text()).contains("w innej gminie");
        assertThat(known.browser().gets("/gdansk/pl/desk").status()).isEqualTo(200);
    }
}
