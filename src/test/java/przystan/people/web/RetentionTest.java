package przystan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import przystan.RunningCity;
import przystan.access.Role;
import przystan.people.domain.PeopleRetention;
import przystan.tenancy.UnitId;
import przystan.tenancy.UnitRegister;

/// What of people is kept how long. Nights are those of a clock that the test gives.
class RetentionTest {

    /// Long ago, so that nobody else's account is old that night.
    private static final String CLOSED = "2020-03-01";

    private static void night(String instant) {
        RunningCity.part(PeopleRetention.class).run(Instant.parse(instant));
    }

    private static String asks(Newcomer person, String statement) throws SQLException {
        return Traces.does(gdansk(), person.id(), statement);
    }

    private static UnitId gdansk() {
        return RunningCity.part(UnitRegister.class).find("gdansk").orElseThrow().id();
    }

    private static void closed(Newcomer person) throws SQLException {
        asks(
                person,
                "update people.account set opened_on = '2020-01-01', closed_on = '" + CLOSED + "', erase_on = date '"
                        + CLOSED + "' + 90 where id = $person");
    }

    @Test
    void aClosedAccountIsErasedWhenItsTimeIsOverAndNotADayBefore() throws SQLException {
        var person = Newcomer.with(Role.EDITOR);
        closed(person);

        night("2020-05-29T02:45:00Z");
        assertThat(Traces.of(person.email())).contains("people.account");

        night("2020-05-30T02:45:00Z");
        assertThat(Traces.of(person.email())).isEmpty();
        assertThat(asks(person, "select erased_on from people.account where id = $person"))
                .isEqualTo("2020-05-30");
    }

    @Test
    void anInvitationThatNobodyTookUpIsErased() throws SQLException {
        var person = Newcomer.invitedOnly(Role.EDITOR);
        var untouched = Newcomer.invitedOnly(Role.EDITOR);
        asks(person, "update people.held_role set given_at = '2020-01-01' where account = $person");
        asks(
                person,
                "update people.token set made_at = '2020-01-01', expires_at = '2020-01-08' where account = $person");

        night("2020-02-06T02:45:00Z");
        assertThat(Traces.of(person.email())).contains("people.account");

        night("2020-02-08T02:45:00Z");
        assertThat(Traces.of(person.email())).isEmpty();
        assertThat(asks(person, "select count(*) from people.token where account = $person"))
                .isEqualTo("0");
        assertThat(Traces.of(untouched.email())).contains("people.account");
    }

    @Test
    void linksAndFailedSignInsGoAndTheRecordCountsThem() throws SQLException {
        var person = Newcomer.with(Role.EDITOR);
        asks(
                person,
                "update people.token set made_at = '2019-01-01', expires_at = '2019-01-08' where account = $person");
        asks(person, "insert into people.sign_in_failure (key, at) values ('\\x01', '2019-02-01')");

        night("2019-02-10T02:45:00Z");

        assertThat(asks(person, "select count(*) from people.token where account = $person"))
                .isEqualTo("0");
        assertThat(asks(person, "select count(*) from people.sign_in_failure where at < '2019-02-10'"))
                .isEqualTo("0");
        var said = asks(
                person,
                "select convert_from(after, 'UTF8') from audit.entry where act = 'people.act.retention'"
                        + " and unit = $unit order by id desc limit 1");
        assertThat(said).matches("\\{(\"[a-z]+\":\"[0-9]+\",?)+}").contains("links");
    }
}
