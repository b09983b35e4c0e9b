package przystan.policy.drafts.domain;

import java.util.List;

/// Two versions of a document side by side.
///
/// @param amendments what the later one changes
public record Comparison(
        Version before, Version after, List<Item> itemsBefore, List<Item> itemsAfter, Amendments amendments) {

    /// Who compares.
    public enum Reader {
        /// Sees what was adopted.
        EVERYBODY,
        /// Sees drafts, too.
        THE_DESK
    }

    public List<Amendments.Amendment> of(ItemKind kind) {
        return amendments.list().stream()
                .filter(amendment -> amendment.key().kind() == kind)
                .toList();
    }

    /// Items of a kind that say the same in both.
    public List<Item> unchanged(ItemKind kind) {
        return itemsAfter.stream()
                .filter(item -> item.kind() == kind)
                .filter(item -> amendments.list().stream()
                        .noneMatch(amendment -> amendment.key().equals(item.key())))
                .toList();
    }

    public long added() {
        return amendments.list().stream()
                .filter(amendment -> amendment.before().isEmpty())
                .count();
    }

    public long removed() {
        return amendments.list().stream()
                .filter(amendment -> amendment.after().isEmpty())
                .count();
    }

    public long changed() {
        return amendments.list().size() - added() - removed();
    }
}
