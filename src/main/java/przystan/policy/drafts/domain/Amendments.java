package przystan.policy.drafts.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a version changes of the one before, item by item, each with its reason.
///
/// @param empty whether the version says nothing at all
public record Amendments(List<Amendment> list, int unchanged, boolean empty) {

    /// @param before the item in the version before; none when it is new
    /// @param after the item now; none when it was removed
    /// @param reason cells `reason.…`
    public record Amendment(ItemKey key, Optional<Item> before, Optional<Item> after, Wording reason) {

        /// The item as it is now, or as it last was.
        public Item item() {
            return after.or(this::before).orElseThrow();
        }
    }

    /// @param before items of the version before, in their order
    /// @param after items of the version, in theirs
    /// @param removed reasons given for items that the version no longer has
    public static Amendments between(List<Item> before, List<Item> after, Map<ItemKey, Wording> removed) {
        var old = before.stream()
                .collect(Collectors.toMap(Item::key, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        var amendments = new ArrayList<Amendment>();
        for (var item : after) {
            var was = Optional.ofNullable(old.remove(item.key()));
            if (was.filter(same -> saysTheSame(same, item)).isEmpty()) {
                amendments.add(new Amendment(item.key(), was, Optional.of(item), item.wording()));
            }
        }
        var unchanged = after.size() - amendments.size();
        old.values()
                .forEach(gone -> amendments.add(new Amendment(
                        gone.key(),
                        Optional.of(gone),
                        Optional.empty(),
                        removed.getOrDefault(gone.key(), Wording.NOTHING))));
        return new Amendments(List.copyOf(amendments), unchanged, after.isEmpty());
    }

    public List<Amendment> unexplained() {
        return list.stream()
                .filter(amendment -> !amendment.reason().hasReason())
                .toList();
    }

    private static boolean saysTheSame(Item one, Item other) {
        return one.wording().withoutReason().equals(other.wording().withoutReason());
    }
}
