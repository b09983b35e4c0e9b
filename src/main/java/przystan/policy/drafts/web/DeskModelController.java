package przystan.policy.drafts.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import przystan.access.Desk;
import przystan.access.OpenTo;
import przystan.access.Role;
import przystan.policy.drafts.domain.DraftCourse;
import przystan.policy.drafts.domain.DraftRegister;
import przystan.policy.drafts.domain.Version.Refusal;
import przystan.policy.drafts.domain.VersionId;
import przystan.ui.Visit;

/// A policy document on the desk: its versions, and the way of a draft from its beginning through consultation.
@Controller
@RequestMapping({DraftAddress.MODEL, DraftAddress.POLICY})
class DeskModelController {

    private final DraftRegister register;
    private final DraftCourse course;
    private final Reading reading;

    DeskModelController(DraftRegister register, DraftCourse course, Reading reading) {
        this.register = register;
        this.course = course;
        this.reading = reading;
    }

    @GetMapping
    @OpenTo({Role.COORDINATOR, Role.AREA_LEADER, Role.EDITOR, Role.TRANSLATOR})
    DeskModelPage show(Visit visit, Desk desk, @PathVariable Map<String, String> path) {
        return page(visit, desk, new DraftAddress(path), Optional.empty());
    }

    @PostMapping("/drafts")
    @OpenTo(Role.COORDINATOR)
    Object begin(Visit visit, Desk desk, @PathVariable Map<String, String> path) {
        var at = new DraftAddress(path);
        return answer(course.begin(register.document(at.document()), desk.author()), visit, desk, at);
    }

    @PostMapping(DraftAddress.DRAFT + "/consultation")
    @OpenTo(Role.COORDINATOR)
    Object consult(Visit visit, Desk desk, @PathVariable Map<String, String> path) {
        var at = new DraftAddress(path);
        return answer(course.consult(at.version(register), desk.author()), visit, desk, at);
    }

    @PostMapping(DraftAddress.DRAFT + "/consultation/end")
    @OpenTo(Role.COORDINATOR)
    Object takeBack(Visit visit, Desk desk, @PathVariable Map<String, String> path) {
        var at = new DraftAddress(path);
        return answer(course.takeBack(at.version(register), desk.author()), visit, desk, at);
    }

    private Object answer(DraftCourse.Outcome outcome, Visit visit, Desk desk, DraftAddress at) {
        return switch (outcome) {
            case DraftCourse.Outcome.Done(VersionId version) ->
                goTo(visit.to(at.place().draft(version)));
            case DraftCourse.Outcome.Refused(Refusal why) -> page(visit, desk, at, Optional.of(why));
        };
    }

    private DeskModelPage page(Visit visit, Desk desk, DraftAddress at, Optional<Refusal> refused) {
        var document = register.document(at.document());
        var place = at.place();
        return new DeskModelPage(
                desk,
                place,
                reading.name(document, visit),
                reading.documents(visit),
                register.versions(document),
                reading.bodies(visit),
                Offer.of(place.desk() + "/drafts", course.beginning(document, desk.author())),
                refused);
    }

    /// The answer to a form that did what it was sent for.
    static ResponseEntity<Void> goTo(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }
}
