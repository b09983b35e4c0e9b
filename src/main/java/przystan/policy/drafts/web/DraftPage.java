package przystan.policy.drafts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import przystan.access.Desk;
import przystan.policy.drafts.domain.DraftRegister.Opened;
import przystan.policy.drafts.domain.EditingRight;
import przystan.policy.drafts.domain.Gaps;
import przystan.policy.drafts.domain.Item;
import przystan.policy.drafts.domain.ItemKind;
import przystan.policy.drafts.domain.Version;
import przystan.policy.drafts.domain.Version.Draft;
import przystan.policy.drafts.domain.Version.Refusal;
import przystan.texts.Phrase;
import przystan.ui.Page;

/// The outline of a version in work: all that it says, what changed, what is missing.
///
/// @param gaps what is incomplete
/// @param refused why what was asked for was not done
/// @param users items that stand in the way of it
public record DraftPage(
        Desk desk,
        DraftPlace place,
        Phrase name,
        Opened opened,
        Gaps gaps,
        Labels labels,
        Optional<Refusal> refused,
        List<Item> users)
        implements Page {

    /// Items that are ordered among one another.
    ///
    /// @param heading under the heading of their kind; empty when there is one group only
    public record Group(ItemKind kind, List<Phrase> heading, List<Item> items) {}

    public Version version() {
        return opened.version();
    }

    public boolean isDraft() {
        return version() instanceof Draft;
    }

    /// Groups of a kind: tasks and goals by area, passages by what they are.
    public List<Group> groups(ItemKind kind) {
        var groups = new java.util.LinkedHashMap<Map.Entry<String, String>, List<Item>>();
        for (var item : opened.of(kind)) {
            groups.computeIfAbsent(
                            Map.entry(
                                    item.wording().get("kind"),
                                    kind == ItemKind.AREA ? "" : item.wording().get("area")),
                            _ -> new ArrayList<>())
                    .add(item);
        }
        var list = new ArrayList<Group>();
        groups.forEach((by, items) -> {
            var heading = new ArrayList<Phrase>();
            heading.addAll(labels.chosen(kind, "area", by.getValue()));
            heading.addAll(labels.chosen(kind, "kind", by.getKey()));
            list.add(new Group(kind, heading, items));
        });
        return list;
    }

    /// Whether this reader may put the item elsewhere, or take it out.
    public boolean mayArrange(Item item) {
        var area = item.kind() == ItemKind.AREA ? "" : item.area();
        return isDraft()
                && EditingRight.capacity(desk.acting(), area)
                        .filter(officer -> EditingRight.of(officer, area) == EditingRight.EVERYTHING)
                        .isPresent();
    }

    /// Whether this reader may make new items of a kind.
    public boolean mayAdd(ItemKind kind) {
        return isDraft()
                && kind.addable()
                && desk.acting().capacities().stream().anyMatch(officer -> switch (officer.role()) {
                    case COORDINATOR -> true;
                    case AREA_LEADER -> kind == ItemKind.GOAL || kind == ItemKind.TASK;
                    default -> false;
                });
    }

    public boolean changed(Item item) {
        return opened.amendments().list().stream()
                .anyMatch(amendment -> amendment.key().equals(item.key()));
    }

    public boolean decides() {
        return EditingRight.decides(desk.author());
    }

    @Override
    public int status() {
        return refused.isPresent() ? 422 : 200;
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
