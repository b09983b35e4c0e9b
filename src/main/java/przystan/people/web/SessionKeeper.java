package przystan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import przystan.access.PersonId;
import przystan.access.SignedIn;

/// Begins and ends sessions. Whatever was in a session before somebody signed in is thrown away with its number.
@Component
@NamedInterface("session")
public class SessionKeeper {

    /// How the sessions of a person are told apart: the name of the browser and of the system.
    static final String DEVICE = "device";

    private static final String WAITING = "waiting";
    private static final String ERRAND = "errand";
    private static final Duration CODE_WAITS = Duration.ofMinutes(10);

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Clock clock;

    SessionKeeper(Clock clock) {
        this.clock = clock;
    }

    /// The person is in.
    public void begin(
            PersonId person, Set<SignedIn.Factor> factors, HttpServletRequest request, HttpServletResponse response) {
        begin(new SignedIn(person, factors, clock.instant()), request, response);
    }

    private void begin(SignedIn proved, HttpServletRequest request, HttpServletResponse response) {
        var errand = errand(request);
        end(request);
        var session = request.getSession(true);
        errand.ifPresent(carried -> session.setAttribute(ERRAND, carried));
        session.setAttribute(DEVICE, Device.of(request));
        var context = new SecurityContextImpl(new PersonToken(proved));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        SecurityContextHolder.clearContext();
    }

    /// What somebody came for: an address, and a form they had sent.
    record Errand(String to, String kept) implements Serializable {}

    /// Remembers what somebody came for until they are in.
    void remember(Errand errand, HttpServletRequest request) {
        request.getSession(true).setAttribute(ERRAND, errand);
    }

    Optional<Errand> errand(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (Errand) session.getAttribute(ERRAND));
    }

    /// The person has shown the password; until the second proof, nobody is in.
    void awaitSecond(PersonId person, HttpServletRequest request) {
        awaitSecond(person, SignedIn.Factor.PASSWORD, request);
    }

    /// The person has shown the first proof; until the second, nobody is in.
    void awaitSecond(PersonId person, SignedIn.Factor first, HttpServletRequest request) {
        end(request);
        var until = clock.instant().plus(CODE_WAITS).getEpochSecond();
        request.getSession(true).setAttribute(WAITING, person.value() + " " + until + " " + first);
    }

    /// Whose second proof this session waits for.
    Optional<PersonId> awaited(HttpServletRequest request) {
        return first(request).map(SignedIn::person);
    }

    /// What somebody has proved whose second proof this session waits for.
    Optional<SignedIn> first(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(WAITING))
                .map(waiting -> waiting.split(" "))
                .filter(waiting -> clock.instant().getEpochSecond() < Long.parseLong(waiting[1]))
                .map(waiting -> new SignedIn(
                        new PersonId(UUID.fromString(waiting[0])),
                        Set.of(SignedIn.Factor.valueOf(waiting[2])),
                        clock.instant()));
    }

    /// What whoever is in has proved.
    Optional<SignedIn> proved() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast)
                .filter(proved -> !proved.isOver(clock.instant()));
    }

    /// Whether they have signed in a moment ago.
    boolean isFresh() {
        return proved().filter(proved -> proved.isFresh(clock.instant())).isPresent();
    }

    /// The person has proved one thing more; whoever knew the number of the session before does not know the new one.
    /// It ends when the one before would have ended.
    void prove(SignedIn before, SignedIn.Factor more, HttpServletRequest request, HttpServletResponse response) {
        var factors = EnumSet.of(more);
        factors.addAll(before.factors());
        begin(new SignedIn(before.person(), factors, before.since()), request, response);
    }
}
