package przystan.policy.drafts.domain;

import java.util.List;
import java.util.Optional;

/// What the fields of an item choose from.
public final class ItemOptions {

    private ItemOptions() {}

    /// The kind of items that a field refers to; none when it refers to something else.
    public static Optional<ItemKind> kindOf(ItemField field, ItemKind of) {
        return switch (field.name()) {
            case "area", "also", "areas" -> Optional.of(ItemKind.AREA);
            case "goal" -> Optional.of(ItemKind.GOAL);
            case "finance_class" -> Optional.of(ItemKind.FINANCE_CLASS);
            case "delivery" -> Optional.of(ItemKind.DELIVERY_MODE);
            case "programmes" -> of == ItemKind.TASK ? Optional.of(ItemKind.PROGRAMME) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// Whether a field names organisations.
    public static boolean namesOrganisations(ItemField field) {
        return field.name().equals("responsible") || field.name().equals("partners");
    }

    /// Words of the program that a field chooses from; empty when it chooses from something else.
    public static List<String> words(ItemField field, ItemKind of) {
        return switch (field.name()) {
            case "kind" ->
                of == ItemKind.TASK
                        ? List.of("city", "contracted")
                        : List.of("purpose", "principle", "value", "benefit", "problem");
            default -> List.of();
        };
    }
}
