package przystan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.access.SignedIn.Factor;
import przystan.people.domain.Entrance;
import przystan.people.domain.SignInByDirectory;
import przystan.people.web.DirectoryRefusedPage.Why;
import przystan.people.web.SessionKeeper.Errand;
import przystan.ui.NotHere;
import przystan.ui.Visit;

/// Signing in through the city's own directory.
@Controller
class DirectoryController {

    static final String ADDRESS = Visit.PATH + Directory.BACK;

    private final Directory directory;
    private final SignInByDirectory signIn;
    private final SessionKeeper sessions;
    private final WayOn ways;
    private final Clock clock;

    DirectoryController(
            Directory directory, SignInByDirectory signIn, SessionKeeper sessions, WayOn ways, Clock clock) {
        this.directory = directory;
        this.signIn = signIn;
        this.sessions = sessions;
        this.ways = ways;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Object begin(
            Visit visit,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireFor(visit);
        var question = directory.ask(visit, request, response);
        if (question.isEmpty()) {
            return refused("unreachable", Why.BROKEN);
        }
        sessions.remember(new Errand(Destination.in(to).inside(), ""), request);
        return WayOn.to(question.get());
    }

    private void requireFor(Visit visit) {
        if (!directory.isFor(visit.unit())) {
            throw new NotHere();
        }
    }

    /// The one address that the directory knows; the unit and the language are in the state.
    @GetMapping(Directory.BACK)
    ResponseEntity<Void> back(@RequestParam(defaultValue = "") String state, HttpServletRequest request) {
        var place = ReturnPlace.in(state).orElseThrow(NotHere::new);
        return WayOn.to("/" + place.unit() + "/" + place.language() + Directory.BACK + "/answer?"
                + Optional.ofNullable(request.getQueryString()).orElse(""));
    }

    @GetMapping(ADDRESS + "/answer")
    Object answer(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        requireFor(visit);
        return switch (directory.answer(request, response)) {
            case Directory.Answer.Vouched(var email) -> enter(visit, email, request, response);
            case Directory.Answer.Unverified unverified -> refused("email_not_verified", Why.UNVERIFIED);
            case Directory.Answer.Broken(var why) -> refused(why, Why.BROKEN);
        };
    }

    private Object enter(Visit visit, String email, HttpServletRequest request, HttpServletResponse response) {
        var today = LocalDate.now(clock.withZone(visit.unit().timezone()));
        return switch (signIn.signIn(email, today)) {
            case Entrance.Outcome.In(var person) -> {
                sessions.begin(person, Set.of(Factor.DIRECTORY), request, response);
                yield ways.on(visit, request);
            }
            case Entrance.Outcome.CodeWanted wanted -> refused("no_account", Why.UNKNOWN);
            case Entrance.Outcome.Refused refused -> refused("no_account", Why.UNKNOWN);
        };
    }

    private DirectoryRefusedPage refused(String word, Why why) {
        signIn.refused(word);
        return new DirectoryRefusedPage(directory.name(), why);
    }
}
