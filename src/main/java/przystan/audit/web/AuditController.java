package przystan.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.access.Desk;
import przystan.access.DeskEntry;
import przystan.access.OpenTo;
import przystan.access.PersonNames;
import przystan.access.Role;
import przystan.audit.domain.AuditRegister;
import przystan.audit.domain.AuditRegister.Place;
import przystan.ui.Visit;
import przystan.ui.WrongParameter;

/// The record for the data protection officer, as a page and as a file.
@Controller
@RequestMapping(Visit.PATH)
class AuditController {

    private static final Pattern OLDER = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

    private final AuditRegister register;
    private final Optional<PersonNames> names;

    AuditController(AuditRegister register, Optional<PersonNames> names) {
        this.register = register;
        this.names = names;
    }

    @Bean
    static DeskEntry auditEntry() {
        return new DeskEntry(70, "audit.title", AuditPage.PATH, List.of(Role.DATA_PROTECTION_OFFICER));
    }

    @GetMapping(AuditPage.PATH)
    @OpenTo(Role.DATA_PROTECTION_OFFICER)
    AuditPage show(Visit visit, Desk desk, @ModelAttribute AuditForm form, @RequestParam Optional<String> older) {
        var acts = new ActWords(visit.words()).acts();
        var faults = form.faults();
        if (!faults.isEmpty()) {
            return new AuditPage(desk, form, faults, acts, List.of(), Optional.empty());
        }
        var listing =
                register.look(desk.author(), form.filter(visit.unit().timezone()), older.map(AuditController::place));
        var people = People.of(listing.entries(), names);
        return new AuditPage(
                desk,
                form,
                faults,
                acts,
                listing.entries().stream()
                        .map(entry -> AuditRow.of(entry, form, people, visit))
                        .toList(),
                listing.older().map(AuditController::cursor));
    }

    private static Place place(String typed) {
        var cursor = OLDER.matcher(typed);
        if (!cursor.matches()) {
            throw new WrongParameter("audit.wrong.older");
        }
        return new Place(
                Instant.EPOCH.plus(Long.parseLong(cursor.group(1)), ChronoUnit.MICROS),
                Long.parseLong(cursor.group(2)));
    }

    private static String cursor(Place place) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, place.at()) + "-" + place.number();
    }

    @GetMapping(AuditPage.PATH + ".csv")
    @OpenTo(Role.DATA_PROTECTION_OFFICER)
    void download(Visit visit, Desk desk, @ModelAttribute AuditForm form, HttpServletResponse response)
            throws IOException {
        if (!form.faults().isEmpty()) {
            throw new WrongParameter("audit.wrong.filter");
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"audit-" + visit.unit().key() + ".csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (var sheet = new EntrySheet(response.getOutputStream(), visit, names)) {
            register.export(desk.author(), form.filter(visit.unit().timezone()), sheet::add);
        }
    }
}
