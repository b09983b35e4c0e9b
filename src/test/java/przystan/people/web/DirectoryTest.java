package przystan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.Colleague;
import przystan.RunningCity.Answer;
import przystan.access.Role;
import przystan.database.TestDatabase;

class DirectoryTest {

    private static final Map<String, UnaryOperator<JWTClaimsSet.Builder>> LIES = Map.of(
            "issuer", claims -> claims.issuer("https://elsewhere.example"),
            "nonce", claims -> claims.claim("nonce", "of another question"),
            "no nonce", claims -> claims.claim("nonce", null),
            "audience", claims -> claims.audience("another program"),
            "authorized party", claims -> claims.audience(List.of("another program", CityDirectory.CLIENT)),
            "expired", claims -> claims.issueTime(ago(7200)).expirationTime(ago(3600)));

    private static final Newcomer NEWCOMER = Newcomer.with(Role.ADMINISTRATOR);
    private final Colleague browser = Colleague.nobody();
    private CityDirectory directory;

    private static Date ago(int seconds) {
        return Date.from(Clock.systemUTC().instant().minusSeconds(seconds));
    }

    @BeforeEach
    void open() throws IOException {
        directory = new CityDirectory();
        System.setProperty("przystan.oidc.issuer", directory.issuer());
        System.setProperty("przystan.oidc.client-id", CityDirectory.CLIENT);
        System.setProperty("przystan.oidc.client-secret", CityDirectory.SECRET);
        System.setProperty("przystan.oidc.name", "Konto miejskie");
        System.setProperty("przystan.oidc.unit", "gdansk");
    }

    @AfterEach
    void close() {
        List.of("issuer", "client-id", "client-secret", "name", "unit")
                .forEach(name -> System.clearProperty("przystan.oidc." + name));
        directory.close();
    }

    @Test
    void whoeverTheDirectoryKnowsIsInWithTwoProofsAndWhereTheyWanted() {
        var button = browser.gets("/gdansk/pl/sign-in?to=/desk/people").page().select("main a[href*=directory]");
        assertThat(button.text()).isEqualTo("Zaloguj się: Konto miejskie");

        var in = follows(directory.letsIn(NEWCOMER.email(), asks(button.attr("href"))));

        assertThat(in.header("Location")).isEqualTo("/gdansk/pl/desk/people");
        assertThat(browser.gets("/gdansk/pl/desk/people").status()).isEqualTo(200);
    }

    private String asks(String address) {
        var question = browser.gets(address);
        assertThat(question.header("Location"))
                .startsWith(directory.issuer() + "/authorize?")
                .contains("code_challenge_method=S256", "nonce=", "state=");
        return question.header("Location");
    }

    private String asks() {
        return asks("/gdansk/pl/sign-in/directory");
    }

    private Answer follows(String back) {
        var on = browser.gets(back);
        assertThat(on.header("Location")).startsWith("/gdansk/pl/sign-in/directory/answer?");
        return browser.gets(on.header("Location"));
    }

    @Test
    void whoeverIsInvitedTakesUpTheInvitationByTheDirectory() {
        var invited = Newcomer.invitedOnly(Role.EDITOR);

        assertThat(follows(directory.letsIn(invited.email(), asks())).header("Location"))
                .isEqualTo("/gdansk/pl/desk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "nonce", "no nonce", "audience", "authorized party", "expired"})
    void anAnswerThatIsNotForUsLetsNobodyIn(String lie) {
        directory.bends(LIES.get(lie));

        refused(follows(directory.letsIn(NEWCOMER.email(), asks())), "nie pasuje do pytania");
    }

    private void refused(Answer answer, String helps) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("main .pz-lead").text()).contains("Konto miejskie", helps);
        assertThat(answer.page().select("main a[href=/gdansk/pl/sign-in]")).isNotEmpty();
        assertThat(browser.gets("/gdansk/pl/desk").status()).isEqualTo(303);
    }

    @Test
    void anAnswerSignedByAStrangerLetsNobodyIn() {
        directory.letsAStrangerSign();

        refused(follows(directory.letsIn(NEWCOMER.email(), asks())), "nie pasuje do pytania");
    }

    @Test
    void anAddressThatIsNotVerifiedLetsNobodyIn() {
        directory.bends(claims -> claims.claim("email_verified", false));
        refused(follows(directory.letsIn(NEWCOMER.email(), asks())), "nie potwierdza");

        directory.bends(claims -> claims.claim("email_verified", null));
        refused(follows(directory.letsIn(NEWCOMER.email(), asks())), "nie potwierdza");
    }

    @Test
    void whoeverHasNoAccountIsToldWhomToAsk() {
        refused(follows(directory.letsIn("nikt@elsewhere.example", asks())), "Poproś o zaproszenie");
    }

    @Test
    void anAnswerIsTakenOnceAndOnlyByTheBrowserThatAsked() {
        var back = directory.letsIn(NEWCOMER.email(), asks());
        var thief = Colleague.nobody();
        assertThat(thief.gets(thief.gets(back).header("Location")).status()).isEqualTo(422);

        assertThat(follows(back).status()).isEqualTo(303);
        assertThat(follows(back).status()).as("again").isEqualTo(422);
    }

    @Test
    void aStateThatWasNotAskedIsRefused() {
        var back = directory.letsIn(NEWCOMER.email(), asks());

        refused(follows(back.replaceFirst("state=[^.]{32}", "state=" + "A".repeat(32))), "nie pasuje do pytania");
        assertThat(browser.gets("/sign-in/directory?code=1&state=%2F%2Fevil.example")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aCodeOfAnotherQuestionIsRefused() {
        var other = directory.letsIn(NEWCOMER.email(), asks()).replaceFirst(".*code=([^&]*).*", "$1");
        var back = directory.letsIn(NEWCOMER.email(), asks());

        refused(follows(back.replaceFirst("code=[^&]*", "code=" + other)), "nie pasuje do pytania");
    }

    @Test
    void aDirectoryThatIsAwayIsSaidSo() {
        directory.close();

        refused(browser.gets("/gdansk/pl/sign-in/directory"), "Zacznij jeszcze raz");
    }

    @Test
    void itIsForTheUnitThatNamesItAlone() {
        assertThat(browser.gets("/lindhem/en/sign-in").page().select("main a[href*=directory]"))
                .isEmpty();
        assertThat(browser.gets("/lindhem/en/sign-in/directory").status()).isEqualTo(404);
    }

    @Test
    void whatIsWrittenDownOfARefusalSaysNothingOfAPerson() throws SQLException {
        directory.bends(LIES.get("nonce"));
        follows(directory.letsIn(NEWCOMER.email(), asks()));

        assertThat(refusals())
                .isNotEmpty()
                .noneMatch(entry -> entry.contains("@"))
                .anyMatch(entry -> entry.contains("invalid_nonce"));
    }

    private static List<String> refusals() throws SQLException {
        var entries = new ArrayList<String>();
        try (var connection = TestDatabase.owner().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select coalesce(convert_from(after, 'UTF8'), '') || ' ' || thing_id from audit.entry"
                                + " where act = 'people.act.directory-refused'")) {
            while (rows.next()) {
                entries.add(rows.getString(1));
            }
        }
        return entries;
    }
}
