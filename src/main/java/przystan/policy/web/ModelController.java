package przystan.policy.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import przystan.policy.AreaId;
import przystan.policy.AreaSection;
import przystan.policy.domain.ModelRegister;
import przystan.policy.domain.ModelRegister.Opened;
import przystan.policy.domain.ModelVersion;
import przystan.ui.Fragment;
import przystan.ui.NotHere;
import przystan.ui.Visit;

/// The pages of a policy document: the whole of it, an area, a goal, a task.
@Controller
@RequestMapping(Visit.PATH)
class ModelController {

    private static final String DOCUMENT = "/policies/{document}";

    private final ModelRegister register;
    private final List<AreaSection> sections;

    ModelController(ModelRegister register, List<AreaSection> sections) {
        this.register = register;
        this.sections = sections.stream()
                .sorted(Comparator.comparing(AreaSection::order))
                .toList();
    }

    @GetMapping("/policies")
    DocumentsPage index(Visit visit) {
        return new DocumentsPage(register.documents(visit.preferred()));
    }

    @GetMapping({"/model", DOCUMENT})
    ModelPage show(Visit visit, @PathVariable Optional<String> document) {
        var opened = register.open(document, visit.preferred()).orElseThrow(NotHere::new);
        return page(opened, Place.of(document), visit);
    }

    @GetMapping({"/model/areas/{area}", DOCUMENT + "/areas/{area}"})
    AreaPage area(Visit visit, @PathVariable Optional<String> document, @PathVariable String area) {
        var model = read(visit, document);
        return new AreaPage(
                model,
                Place.of(document),
                model.area(area).orElseThrow(NotHere::new),
                fragments(AreaSection.Column.MAIN, area, visit),
                fragments(AreaSection.Column.SIDE, area, visit));
    }

    @GetMapping({"/model/goals/{goal}", DOCUMENT + "/goals/{goal}"})
    GoalPage goal(Visit visit, @PathVariable Optional<String> document, @PathVariable String goal) {
        var model = read(visit, document);
        return new GoalPage(model, Place.of(document), model.goal(goal).orElseThrow(NotHere::new));
    }

    @GetMapping({"/model/tasks/{task}", DOCUMENT + "/tasks/{task}"})
    TaskPage task(Visit visit, @PathVariable Optional<String> document, @PathVariable String task) {
        var model = read(visit, document);
        return new TaskPage(model, Place.of(document), model.task(task).orElseThrow(NotHere::new));
    }

    @GetMapping({"/model/versions", DOCUMENT + "/versions"})
    VersionsPage versions(Visit visit, @PathVariable Optional<String> document) {
        var model = read(visit, document);
        return new VersionsPage(
                model, Place.of(document), register.versions(model.header().document()));
    }

    @GetMapping({"/model/versions/{number:[0-9]{1,6}}", DOCUMENT + "/versions/{number:[0-9]{1,6}}"})
    ModelPage version(Visit visit, @PathVariable Optional<String> document, @PathVariable int number) {
        var inForce = read(visit, document);
        var opened = register.open(inForce.header().document(), number, visit.preferred())
                .filter(version -> version.model().header().adoption().state() != ModelVersion.State.DRAFT)
                .orElseThrow(NotHere::new);
        return page(opened, Place.of(document), visit);
    }

    private ModelVersion read(Visit visit, Optional<String> document) {
        return register.inForce(document, visit.preferred()).orElseThrow(NotHere::new);
    }

    private static ModelPage page(Opened opened, Place place, Visit visit) {
        var model = opened.model();
        return new ModelPage(
                model, place, ModelPictures.of(model, visit.words()), Relations.of(model, opened.documents()));
    }

    private List<Fragment> fragments(AreaSection.Column column, String area, Visit visit) {
        return sections.stream()
                .filter(section -> section.column() == column)
                .map(section -> section.of(new AreaId(area), visit))
                .flatMap(Optional::stream)
                .toList();
    }
}
