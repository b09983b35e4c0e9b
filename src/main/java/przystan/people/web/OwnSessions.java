package przystan.people.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import przystan.access.PersonId;

/// Where a person is signed in.
@Component
public class OwnSessions {

    /// There are none while the program serves no pages but does what an operator's command says.
    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;

    OwnSessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository) {
        this.repository = repository;
    }

    private FindByIndexNameSessionRepository<? extends Session> sessions() {
        return repository.getObject();
    }

    /// A session as its holder is shown it.
    ///
    /// @param mark names it on the page; the session's own number never leaves the server and the cookie
    public record Row(String mark, String device, Instant since, Instant last, Place place) {}

    /// Whether it is the one that asks.
    public enum Place {
        HERE,
        ELSEWHERE
    }

    /// The latest first.
    List<Row> of(PersonId person, String current) {
        return sessions().findByPrincipalName(person.value().toString()).values().stream()
                .map(session -> row(session, current))
                .sorted(Comparator.comparing(Row::last).reversed())
                .toList();
    }

    private static Row row(Session session, String current) {
        var device = Optional.ofNullable(session.<String>getAttribute(SessionKeeper.DEVICE))
                .orElse("");
        return new Row(
                mark(session.getId()),
                device,
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(current) ? Place.HERE : Place.ELSEWHERE);
    }

    /// Ends the session of this mark, if it is the person's.
    void end(PersonId person, String mark) {
        sessions().findByPrincipalName(person.value().toString()).keySet().stream()
                .filter(id -> mark(id).equals(mark))
                .forEach(sessions()::deleteById);
    }

    /// Ends all but one.
    void endOthers(PersonId person, String current) {
        sessions().findByPrincipalName(person.value().toString()).keySet().stream()
                .filter(id -> !id.equals(current))
                .forEach(sessions()::deleteById);
    }

    private static String mark(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
