package przystan.policy.drafts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.access.Desk;
import przystan.access.OpenTo;
import przystan.access.Role;
import przystan.policy.drafts.domain.AdoptVersion;
import przystan.policy.drafts.domain.Amendments;
import przystan.policy.drafts.domain.ArrangeItems;
import przystan.policy.drafts.domain.DraftRegister;
import przystan.policy.drafts.domain.Gaps;
import przystan.policy.drafts.domain.Item;
import przystan.policy.drafts.domain.ItemKey;
import przystan.policy.drafts.domain.ItemKind;
import przystan.policy.drafts.domain.SourceLanguage;
import przystan.policy.drafts.domain.Version.AdoptionOutcome;
import przystan.policy.drafts.domain.Version.Hindrance;
import przystan.policy.drafts.domain.Version.InWork;
import przystan.policy.drafts.domain.Version.Refusal;
import przystan.policy.drafts.domain.Wording;
import przystan.ui.Faults;
import przystan.ui.Faults.Fault;
import przystan.ui.NotHere;
import przystan.ui.Visit;

/// A version in work as a whole: its outline, what it lacks, and its adoption.
@Controller
@RequestMapping({DraftAddress.MODEL + DraftAddress.DRAFT, DraftAddress.POLICY + DraftAddress.DRAFT})
class DraftController {

    private final DraftRegister register;
    private final AdoptVersion adoptVersion;
    private final ArrangeItems arrangeItems;
    private final SourceLanguage source;
    private final Reading reading;
    private final Clock clock;

    DraftController(
            DraftRegister register,
            AdoptVersion adoptVersion,
            ArrangeItems arrangeItems,
            SourceLanguage source,
            Reading reading,
            Clock clock) {
        this.register = register;
        this.adoptVersion = adoptVersion;
        this.arrangeItems = arrangeItems;
        this.source = source;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping
    @OpenTo({Role.COORDINATOR, Role.AREA_LEADER, Role.EDITOR, Role.TRANSLATOR})
    DraftPage show(Visit visit, Desk desk, @PathVariable Map<String, String> path) {
        var at = new DraftAddress(path);
        var version = at.version(register);
        var opened = register.open(version);
        if (!(opened.version() instanceof InWork)) {
            throw new NotHere();
        }
        return new DraftPage(
                desk,
                at.place(),
                reading.name(version.document(), visit),
                opened,
                Gaps.of(opened.items(), source.tags()),
                reading.labels(opened.items(), visit),
                Optional.empty(),
                List.of());
    }

    @GetMapping("/incomplete")
    @OpenTo({Role.COORDINATOR, Role.AREA_LEADER, Role.EDITOR, Role.TRANSLATOR})
    GapsPage incomplete(Visit visit, Desk desk, @PathVariable Map<String, String> path) {
        var at = new DraftAddress(path);
        var version = at.version(register);
        var items = register.open(version).items();
        return new GapsPage(
                desk,
                at.place(),
                reading.name(version.document(), visit),
                version,
                Gaps.of(items, source.tags()),
                visit.unit().languages(),
                reading.labels(items, visit));
    }

    @GetMapping("/adoption")
    @OpenTo(Role.COORDINATOR)
    AdoptionPage adoption(Visit visit, Desk desk, @PathVariable Map<String, String> path) {
        var inWork = inWork(new DraftAddress(path));
        return page(visit, desk, new DraftAddress(path), inWork.amendments())
                .asked(AdoptionForm.EMPTY, Faults.NONE, inWork.version().hindrance(inWork.amendments()));
    }

    @PostMapping("/adoption")
    @OpenTo(Role.COORDINATOR)
    Object adopt(Visit visit, Desk desk, @PathVariable Map<String, String> path, @ModelAttribute AdoptionForm form) {
        var at = new DraftAddress(path);
        var version = at.version(register);
        var faults = form.faults(reading.bodies(visit).keySet());
        var decision = form.decision().filter(_ -> faults.isEmpty());
        if (decision.isEmpty()) {
            var inWork = inWork(at);
            return page(visit, desk, at, inWork.amendments())
                    .asked(form, faults, inWork.version().hindrance(inWork.amendments()));
        }
        var today = LocalDate.now(clock.withZone(visit.unit().timezone()));
        return switch (adoptVersion.adopt(version, decision.get(), today, desk.author())) {
            case AdoptionOutcome.Accepted _ ->
                DeskModelController.goTo(visit.to(at.place().desk()));
            case AdoptionOutcome.Refused(Hindrance hindrance) ->
                page(visit, desk, at, register.open(version).amendments()).refused(form, hindrance);
        };
    }

    /// @param item kind and id of an item that the draft no longer has, for example `tasks/task-one`
    @PostMapping("/removed")
    @OpenTo(Role.COORDINATOR)
    Object explain(
            Visit visit,
            Desk desk,
            @PathVariable Map<String, String> path,
            @RequestParam String item,
            @RequestParam String reason) {
        var at = new DraftAddress(path);
        var version = at.version(register);
        var slash = Math.max(item.indexOf('/'), 0);
        var kind = ItemKind.ofPath(item.substring(0, slash)).orElseThrow(NotHere::new);
        var key = new ItemKey(kind, item.substring(slash + 1));
        if (register.open(version).amendments().list().stream()
                .noneMatch(amendment -> amendment.key().equals(key))) {
            throw new NotHere();
        }
        var why = new Wording(Map.of(ItemKind.REASON.name() + "." + source.tag(), ItemForm.shortened(reason)));
        return switch (arrangeItems.explainRemoval(version, key, why, desk.author())) {
            case ArrangeItems.Outcome.Done _ ->
                DeskModelController.goTo(visit.to(at.place().draft(version) + "/adoption"));
            case ArrangeItems.Outcome.Refused(Refusal refusal, List<Item> _) ->
                page(visit, desk, at, register.open(version).amendments())
                        .refused(AdoptionForm.EMPTY, new Hindrance(refusal, List.of()));
        };
    }

    /// A version that is not adopted yet, with what it changes.
    private record Adoptable(InWork version, Amendments amendments) {}

    private Adoptable inWork(DraftAddress at) {
        var opened = register.open(at.version(register));
        if (!(opened.version() instanceof InWork version)) {
            throw new NotHere();
        }
        return new Adoptable(version, opened.amendments());
    }

    private Adoption page(Visit visit, Desk desk, DraftAddress at, Amendments amendments) {
        return new Adoption(visit, desk, at, amendments);
    }

    /// The page of adoption, but for what was typed.
    private class Adoption {

        private final Visit visit;
        private final Desk desk;
        private final DraftAddress at;
        private final Amendments amendments;

        Adoption(Visit visit, Desk desk, DraftAddress at, Amendments amendments) {
            this.visit = visit;
            this.desk = desk;
            this.at = at;
            this.amendments = amendments;
        }

        AdoptionPage asked(AdoptionForm form, Faults faults, Optional<Hindrance> hindrance) {
            return page(form, faults, hindrance, AdoptionPage.Answer.ASKING);
        }

        /// What is wrong with the date is said at the date.
        AdoptionPage refused(AdoptionForm form, Hindrance hindrance) {
            return switch (hindrance.refusal()) {
                case DATE_IN_FUTURE ->
                    asked(form, Faults.of(new Fault("on", "policy.adoption.date-in-future")), Optional.empty());
                case DATE_BEFORE_REPLACED ->
                    asked(form, Faults.of(new Fault("on", "policy.adoption.date-before")), Optional.empty());
                case NOTHING_SAID,
                        NOTHING_CHANGED,
                        REASONS_MISSING,
                        NOT_IN_WORK,
                        NOT_A_DRAFT,
                        ALREADY_IN_WORK,
                        NOT_YOURS,
                        IN_USE -> page(form, Faults.NONE, Optional.of(hindrance), AdoptionPage.Answer.REFUSED);
            };
        }

        private AdoptionPage page(
                AdoptionForm form, Faults faults, Optional<Hindrance> hindrance, AdoptionPage.Answer answer) {
            var version = at.version(register);
            var opened = register.open(version);
            var replaces = opened.version() instanceof InWork inWork
                    ? inWork.replaces()
                    : Optional.<przystan.policy.drafts.domain.Version.Adopted>empty();
            var items = new ArrayList<>(opened.items());
            amendments.list().stream()
                    .flatMap(amendment -> amendment.before().stream())
                    .forEach(items::add);
            return new AdoptionPage(
                    desk,
                    at.place(),
                    reading.name(version.document(), visit),
                    version,
                    replaces,
                    amendments,
                    reading.labels(List.<Item>copyOf(items), visit),
                    reading.bodies(visit),
                    form,
                    faults,
                    hindrance,
                    answer);
        }
    }
}
