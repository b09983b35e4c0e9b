package przystan.policy.drafts.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.access.Desk;
import przystan.access.OpenTo;
import przystan.access.Role;
import przystan.policy.drafts.domain.ArrangeItems;
import przystan.policy.drafts.domain.DraftRegister;
import przystan.policy.drafts.domain.EditItem;
import przystan.policy.drafts.domain.Gaps;
import przystan.policy.drafts.domain.Item;
import przystan.policy.drafts.domain.ItemKey;
import przystan.policy.drafts.domain.ItemKind;
import przystan.policy.drafts.domain.ItemMerge;
import przystan.policy.drafts.domain.SourceLanguage;
import przystan.policy.drafts.domain.UnsavedForms;
import przystan.policy.drafts.domain.Version.Refusal;
import przystan.policy.drafts.domain.Wording;
import przystan.ui.Faults;
import przystan.ui.Visit;

/// The items of a draft: their forms, their order, and what was typed and not saved.
@Controller
@RequestMapping({DraftAddress.MODEL + DraftAddress.ITEM, DraftAddress.POLICY + DraftAddress.ITEM})
class ItemController {

    private static final int MOST_KEPT = 200_000;

    private final DraftRegister register;
    private final EditItem editItem;
    private final ArrangeItems arrangeItems;
    private final UnsavedForms unsaved;
    private final SourceLanguage source;
    private final Reading reading;
    private final Clock clock;

    ItemController(
            DraftRegister register,
            EditItem editItem,
            ArrangeItems arrangeItems,
            UnsavedForms unsaved,
            SourceLanguage source,
            Reading reading,
            Clock clock) {
        this.register = register;
        this.editItem = editItem;
        this.arrangeItems = arrangeItems;
        this.unsaved = unsaved;
        this.source = source;
        this.reading = reading;
        this.clock = clock;
    }

    /// @param in tag of the language beside the source
    /// @param show `saved` after saving, `unsaved` to go on with what was typed before
    @GetMapping
    @OpenTo({Role.COORDINATOR, Role.AREA_LEADER, Role.EDITOR, Role.TRANSLATOR})
    ItemPage show(
            Visit visit,
            Desk desk,
            @PathVariable Map<String, String> path,
            @RequestParam Optional<String> in,
            @RequestParam(defaultValue = "") String show) {
        var work = work(visit, desk, path, in);
        var typed = unsaved.find(work.version(), work.key());
        if (show.equals("unsaved") && typed.isPresent()) {
            return work.page(typed.get().cells(), typed.get().revision(), new ItemPage.State.Continued());
        }
        return show.equals("saved") ? work.shown(new ItemPage.State.Saved()) : work.opened(typed);
    }

    @PostMapping
    @OpenTo({Role.COORDINATOR, Role.AREA_LEADER, Role.EDITOR, Role.TRANSLATOR})
    Object save(
            Visit visit,
            Desk desk,
            @PathVariable Map<String, String> path,
            @RequestParam Optional<String> in,
            @RequestParam MultiValueMap<String, String> typed) {
        var work = work(visit, desk, path, in);
        var form = ItemForm.of(typed, work.layout());
        return work.key().id().isEmpty() ? add(work, form.whole(work.layout())) : edit(work, form);
    }

    private Object edit(ItemWork work, ItemForm form) {
        var faults = form.faults(work.layout(), work.labels());
        if (!faults.isEmpty()) {
            return faulty(work, form, faults);
        }
        return switch (editItem.edit(work.version(), work.key(), form.edit(), work.author())) {
            case EditItem.Outcome.Saved _ ->
                DeskModelController.goTo(work.address() + "?in=" + work.layout().other() + "&show=saved");
            case EditItem.Outcome.Stale(Item now, ItemMerge merge) ->
                work.page(merge.proposal(), now.revision(), new ItemPage.State.Stale(merge));
            case EditItem.Outcome.Refused(Refusal why) -> refused(work, form, why);
        };
    }

    private Object add(ItemWork work, ItemForm form) {
        var faults = form.faults(work.layout(), work.labels());
        if (!faults.isEmpty()) {
            return faulty(work, form, faults);
        }
        return switch (arrangeItems.add(work.version(), work.key().kind(), form.cells(), work.author(form))) {
            case ArrangeItems.Outcome.Done(ItemKey key) ->
                DeskModelController.goTo(work.visit().to(work.at().place().item(work.version(), key)) + "?show=saved");
            case ArrangeItems.Outcome.Refused(Refusal why, List<Item> _) -> refused(work, form, why);
        };
    }

    private static ItemPage faulty(ItemWork work, ItemForm form, Faults faults) {
        return work.page(form.cells(), form.revision(), new ItemPage.State.Faulty(faults));
    }

    private static ItemPage refused(ItemWork work, ItemForm form, Refusal why) {
        return work.page(form.cells(), form.revision(), new ItemPage.State.Refused(why));
    }

    /// Keeps what is being typed. What a program of ours sends every few seconds needs no page for an answer.
    @PostMapping("/autosave")
    @OpenTo({Role.COORDINATOR, Role.AREA_LEADER, Role.EDITOR, Role.TRANSLATOR})
    ResponseEntity<Void> keep(
            Visit visit,
            Desk desk,
            @PathVariable Map<String, String> path,
            @RequestParam Optional<String> in,
            @RequestParam MultiValueMap<String, String> typed) {
        var work = work(visit, desk, path, in);
        var form = ItemForm.of(typed, work.layout());
        if (form.cells().values().stream().mapToInt(String::length).sum() > MOST_KEPT) {
            return ResponseEntity.unprocessableContent().build();
        }
        unsaved.keep(
                work.version(), work.key(), new UnsavedForms.Unsaved(form.revision(), form.cells(), clock.instant()));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/autosave/discard")
    @OpenTo({Role.COORDINATOR, Role.AREA_LEADER, Role.EDITOR, Role.TRANSLATOR})
    ResponseEntity<Void> discard(
            Visit visit, Desk desk, @PathVariable Map<String, String> path, @RequestParam Optional<String> in) {
        var work = work(visit, desk, path, in);
        unsaved.discard(work.version(), work.key());
        return DeskModelController.goTo(work.address() + "?in=" + work.layout().other());
    }

    @PostMapping("/order")
    @OpenTo({Role.COORDINATOR, Role.AREA_LEADER})
    Object order(Visit visit, Desk desk, @PathVariable Map<String, String> path, @RequestParam String direction) {
        var work = work(visit, desk, path, Optional.empty());
        var way = direction.equals("up") ? ArrangeItems.Direction.UP : ArrangeItems.Direction.DOWN;
        return arranged(work, arrangeItems.move(work.version(), work.key(), way, work.author()));
    }

    @PostMapping("/removal")
    @OpenTo({Role.COORDINATOR, Role.AREA_LEADER})
    Object remove(
            Visit visit,
            Desk desk,
            @PathVariable Map<String, String> path,
            @RequestParam(name = "reason-removed", defaultValue = "") String reason) {
        var work = work(visit, desk, path, Optional.empty());
        var why = new Wording(Map.of(ItemKind.REASON.name() + "." + source.tag(), ItemForm.shortened(reason)));
        return arranged(work, arrangeItems.remove(work.version(), work.key(), why, work.author()));
    }

    private Object arranged(ItemWork work, ArrangeItems.Outcome outcome) {
        return switch (outcome) {
            case ArrangeItems.Outcome.Done(ItemKey key) ->
                DeskModelController.goTo(work.visit().to(work.at().place().draft(work.version())) + "#"
                        + key.kind().path() + "-" + key.id());
            case ArrangeItems.Outcome.Refused(Refusal why, List<Item> users) -> {
                var opened = register.open(work.version());
                yield new DraftPage(
                        work.desk(),
                        work.at().place(),
                        work.name(),
                        opened,
                        Gaps.of(opened.items(), source.tags()),
                        work.labels(),
                        Optional.of(why),
                        users);
            }
        };
    }

    private ItemWork work(Visit visit, Desk desk, Map<String, String> path, Optional<String> in) {
        var at = new DraftAddress(path);
        var opened = register.open(at.version(register));
        return ItemWork.of(
                new ItemWork.Visitor(visit, desk, at, reading), opened, source.tag(), Reading.beside(visit, in));
    }
}
