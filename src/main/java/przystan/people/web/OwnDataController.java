package przystan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.access.Desk;
import przystan.access.OpenTo;
import przystan.people.domain.EraseAccount;
import przystan.people.domain.ExportAccount;
import przystan.people.domain.SetUpAuthenticator;
import przystan.ui.Faults;
import przystan.ui.Visit;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What is held on the person who is signed in: taken away as a file, or erased.
@Controller
class OwnDataController {

    private static final String DATA = Visit.PATH + "/desk/account/data";
    private static final String ERASURE = Visit.PATH + "/desk/account/erasure";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ExportAccount export;
    private final EraseAccount erase;
    private final SetUpAuthenticator authenticator;
    private final OwnSessions own;
    private final SessionKeeper sessions;
    private final Clock clock;

    OwnDataController(
            ExportAccount export,
            EraseAccount erase,
            SetUpAuthenticator authenticator,
            OwnSessions own,
            SessionKeeper sessions,
            Clock clock) {
        this.export = export;
        this.erase = erase;
        this.authenticator = authenticator;
        this.own = own;
        this.sessions = sessions;
        this.clock = clock;
    }

    @OpenTo({})
    @GetMapping(DATA)
    DataPage data(Desk desk) {
        return new DataPage(desk);
    }

    @OpenTo({})
    @GetMapping(DATA + ".json")
    ResponseEntity<String> download(Desk desk, HttpServletRequest request) {
        var held = new LinkedHashMap<String, Object>(export.export(desk.acting().person(), clock.instant()));
        held.put("sessions", signedIn(desk, request));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"przystan-account.json\"")
                .cacheControl(CacheControl.noStore())
                .body(JSON.writeValueAsString(held));
    }

    private List<Map<String, String>> signedIn(Desk desk, HttpServletRequest request) {
        var session = request.getSession(false);
        return own.of(desk.acting().person(), session == null ? "" : session.getId()).stream()
                .map(row -> Map.of(
                        "device", row.device(),
                        "since", row.since().toString(),
                        "last", row.last().toString()))
                .toList();
    }

    @OpenTo({})
    @GetMapping(ERASURE)
    ErasurePage form(Visit visit, Desk desk) {
        return page(visit, desk, Faults.NONE);
    }

    @OpenTo({})
    @PostMapping(ERASURE)
    Object erase(
            Visit visit,
            Desk desk,
            @RequestParam(defaultValue = "") String email,
            OwnProofForm form,
            HttpServletRequest request) {
        return switch (erase.eraseOwn(desk.acting().person(), email, form.shown(request), today(visit))) {
            case EraseAccount.Outcome.Erased erased -> {
                sessions.end(request);
                yield new ErasedPage();
            }
            case EraseAccount.Outcome.Refused(var why) ->
                page(visit, desk, Faults.of(new Faults.Fault(field(why, desk), why.textKey())));
        };
    }

    private String field(EraseAccount.Refusal why, Desk desk) {
        return switch (why) {
            case OTHER_ADDRESS, LAST_ADMINISTRATOR -> "email";
            case WRONG_PROOF, LATER ->
                authenticator.standing(desk.acting().person()).hasPassword() ? "password" : "code";
        };
    }

    private ErasurePage page(Visit visit, Desk desk, Faults faults) {
        var person = desk.acting().person();
        return new ErasurePage(desk, authenticator.standing(person), erase.obstacle(person, today(visit)), faults);
    }

    private LocalDate today(Visit visit) {
        return LocalDate.now(clock.withZone(visit.unit().timezone()));
    }
}
