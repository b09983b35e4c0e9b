package przystan.declarations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import przystan.boot.CommandLine;
import przystan.database.TestDatabase;
import przystan.declarations.Cast;
import przystan.declarations.RunningProgram;
import przystan.declarations.domain.AccessibilityRequest.Contact;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;

@RunningProgram
class KeptRequestsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @Autowired
    private ReceiveRequest receive;

    @Autowired
    private AnswerRequest answer;

    @Autowired
    private RequestRegister register;

    @Autowired
    private EraseOldRequests erasure;

    @Autowired
    private CommandLine commands;

    @Test
    void aUnitSeesItsOwnRequestsOnly() {
        var number = received(Cast.MEWIN, TODAY).number();

        assertThat(within(Cast.MEWIN, number)).isTrue();
        assertThat(within(Cast.SKARVIK, number)).isFalse();
    }

    @Test
    void noRequestCanBeDeletedByTheProgram() {
        assertThatThrownBy(() -> rows("delete from declarations.accessibility_request"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aRequestIsErasedInEveryUnitTwelveMonthsAfterTheAnswer() throws SQLException {
        var polish = received(Cast.MEWIN, TODAY).number();
        var swedish = received(Cast.SKARVIK, TODAY).number();
        var open = received(Cast.MEWIN, TODAY).number();
        answered(Cast.MEWIN, polish);
        answered(Cast.SKARVIK, swedish);

        erasure.erase(morning(TODAY.plusMonths(12).minusDays(1)));
        assertThat(typed(polish)).contains("no description", "ola@mewin.example", "Ola");

        erasure.erase(morning(TODAY.plusMonths(12)));

        assertThat(typed(polish)).containsOnly("");
        assertThat(typed(swedish)).containsOnly("");
        assertThat(typed(open)).contains("no description", "ola@mewin.example");
        assertThat(within(Cast.MEWIN, polish)).isTrue();
    }

    @Test
    void theErasureIsPlannedForTheNight() throws SQLException {
        assertThat(rows("select task_name from jobs.scheduled_tasks")).contains(NightlyErasure.JOB);
    }

    @Test
    void theOperatorSeesWhatIsOverdueAndClosesWhatWasAnswered() {
        var late = received(Cast.MEWIN, TODAY.minusDays(8)).number();
        var lastDay = received(Cast.MEWIN, TODAY.minusDays(7)).number();
        var swedish = received(Cast.SKARVIK, TODAY.minusDays(40)).number();

        var list = run(0, "accessibility", "requests");

        assertThat(line(list, late))
                .contains("mewin")
                .contains("due 2026-06-14")
                .endsWith("OVERDUE");
        assertThat(line(list, lastDay)).endsWith("due 2026-06-15");
        assertThat(line(list, swedish)).contains("skarvik").endsWith("no statutory term");
        assertThat(list).contains("ola@mewin.example");

        assertThat(run(0, "accessibility", "answered", late)).contains(late);
        assertThat(run(1, "accessibility", "answered", late)).contains("2026-06-15");
        assertThat(run(1, "accessibility", "answered", "NOSUCH00")).contains("no request");
        assertThat(run(2, "accessibility", "answered")).contains("number");
        assertThat(run(0, "accessibility", "requests")).doesNotContain(late).contains(lastDay);
    }

    @Test
    void aStrangersTextCannotTurnTheOperatorsScreen() {
        var turned = new AccessibilityRequest("page\u202Egpj", "one\ntwo", new Contact(Contact.Kind.POST, "x"), "", "");
        CurrentUnit.within(Cast.MEWIN.id(), () -> receive.receive(turned, Cast.MEWIN, TODAY));

        assertThat(run(0, "accessibility", "requests")).contains("pagegpj").doesNotContain("\u202E");
    }

    private Receipt received(Unit unit, LocalDate on) {
        var request = new AccessibilityRequest(
                "the map", "no description", new Contact(Contact.Kind.EMAIL, "ola@mewin.example"), "a call", "Ola");
        return CurrentUnit.within(unit.id(), () -> receive.receive(request, unit, on));
    }

    private void answered(Unit unit, String number) {
        assertThat(CurrentUnit.within(unit.id(), () -> answer.answered(number, TODAY)))
                .isEqualTo(new AnswerRequest.Outcome.Closed());
    }

    private boolean within(Unit unit, String number) {
        return CurrentUnit.within(unit.id(), () -> register.receipt(number)).isPresent();
    }

    private String run(int code, String... words) {
        var bytes = new ByteArrayOutputStream();
        assertThat(commands.run(List.of(words), new PrintStream(bytes, true, StandardCharsets.UTF_8)))
                .isEqualTo(code);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String line(String list, String number) {
        return list.lines().filter(line -> line.startsWith(number)).findFirst().orElseThrow();
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(6, 0).toInstant(ZoneOffset.UTC);
    }

    private static List<String> typed(String number) throws SQLException {
        return rowsAs(
                TestDatabase.owner(),
                "select unnest(array[page, obstacle, contact, alternative, name]) from declarations.accessibility_request"
                        + " where number = '" + number + "'");
    }

    private static List<String> rows(String statement) throws SQLException {
        return rowsAs(TestDatabase.program(), statement);
    }

    private static List<String> rowsAs(przystan.database.DatabaseAccess access, String statement) throws SQLException {
        try (var connection = access.connect();
                var query = connection.createStatement();
                var found = query.executeQuery(statement)) {
            var values = new ArrayList<String>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }
}
