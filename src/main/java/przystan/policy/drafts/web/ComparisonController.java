package przystan.policy.drafts.web;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.access.Desk;
import przystan.access.OpenTo;
import przystan.access.Role;
import przystan.policy.drafts.domain.Comparison;
import przystan.policy.drafts.domain.DraftRegister;
import przystan.policy.drafts.domain.VersionId;
import przystan.ui.Visit;

/// Two versions of a document side by side: adopted ones for everybody, drafts on the desk.
@Controller
class ComparisonController {

    private static final String VERSIONS = "/versions/{before:[0-9]{1,6}}/compare/{after:[0-9]{1,6}}";

    private final DraftRegister register;
    private final Reading reading;

    ComparisonController(DraftRegister register, Reading reading) {
        this.register = register;
        this.reading = reading;
    }

    @GetMapping({Visit.PATH + "/model" + VERSIONS, Visit.PATH + "/policies/{document}" + VERSIONS})
    ComparisonPage adopted(
            Visit visit,
            @PathVariable Optional<String> document,
            @PathVariable int before,
            @PathVariable int after,
            @RequestParam Optional<String> in) {
        var id = register.document(document);
        var place = DraftPlace.of(document);
        var comparison =
                register.compare(new VersionId(id, before), new VersionId(id, after), Comparison.Reader.EVERYBODY);
        return new ComparisonPage(
                place,
                reading.name(id, visit),
                compared(visit, comparison, in, place.comparison(before, after)),
                reading.bodies(visit));
    }

    @GetMapping({DraftAddress.MODEL + VERSIONS, DraftAddress.POLICY + VERSIONS})
    @OpenTo({Role.COORDINATOR, Role.AREA_LEADER, Role.EDITOR, Role.TRANSLATOR})
    DeskComparisonPage onDesk(
            Visit visit,
            Desk desk,
            @PathVariable Optional<String> document,
            @PathVariable int before,
            @PathVariable int after,
            @RequestParam Optional<String> in) {
        var id = register.document(document);
        var place = DraftPlace.of(document);
        var comparison =
                register.compare(new VersionId(id, before), new VersionId(id, after), Comparison.Reader.THE_DESK);
        return new DeskComparisonPage(
                desk,
                place,
                reading.name(id, visit),
                compared(visit, comparison, in, place.comparisonOnDesk(before, after)),
                reading.bodies(visit));
    }

    private ComparedVersions compared(Visit visit, Comparison comparison, Optional<String> in, String path) {
        var items = new ArrayList<>(comparison.itemsAfter());
        items.addAll(comparison.itemsBefore());
        return new ComparedVersions(
                comparison,
                reading.labels(items, visit),
                Reading.compared(visit, in),
                visit.unit().languages(),
                path);
    }
}
