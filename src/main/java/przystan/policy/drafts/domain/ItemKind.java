package przystan.policy.drafts.domain;

import static przystan.policy.drafts.domain.ItemField.Shape.CHOICE;
import static przystan.policy.drafts.domain.ItemField.Shape.CHOICES;
import static przystan.policy.drafts.domain.ItemField.Shape.DATE;
import static przystan.policy.drafts.domain.ItemField.Shape.LINE;
import static przystan.policy.drafts.domain.ItemField.Shape.TEXT;
import static przystan.policy.drafts.domain.ItemField.Shape.WORD;
import static przystan.policy.drafts.domain.ItemField.optional;
import static przystan.policy.drafts.domain.ItemField.required;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What kinds of things a version says, in the order in which a reader meets them.
public enum ItemKind {
    AREA("areas", required("name", LINE), optional("description", TEXT)),
    GOAL("goals", required("area", CHOICE), required("name", LINE), optional("text", TEXT), optional("source", WORD)),
    TASK(
            "tasks",
            required("kind", CHOICE),
            required("area", CHOICE),
            required("name", LINE),
            optional("text", TEXT),
            optional("goal", CHOICE),
            required("finance_class", CHOICE),
            required("delivery", CHOICE),
            optional("responsible", CHOICES),
            optional("partners", CHOICES),
            optional("programmes", CHOICES),
            optional("also", CHOICES),
            optional("since", DATE),
            optional("source", WORD)),
    PASSAGE(
            "passages",
            required("kind", CHOICE),
            optional("area", CHOICE),
            optional("name", LINE),
            required("text", TEXT),
            optional("source", WORD)),
    FINANCE_CLASS("finance-classes", required("name", LINE), optional("text", TEXT)),
    DELIVERY_MODE("delivery-modes", required("name", LINE)),
    PROGRAMME("programmes", required("name", LINE), optional("areas", CHOICES)),
    STRATEGY("strategies", required("name", LINE), optional("vision", TEXT)),
    BUDGET_FACT("budget-facts", required("text", LINE));

    /// Why an item differs from the version before; every kind has it, and it stands apart from what the item says.
    public static final ItemField REASON = optional("reason", TEXT);

    private final String path;
    private final List<ItemField> fields;

    ItemKind(String path, ItemField... fields) {
        this.path = path;
        this.fields = List.of(fields);
    }

    /// Its word in addresses.
    public String path() {
        return path;
    }

    public static Optional<ItemKind> ofPath(String typed) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(typed)).findFirst();
    }

    /// Its table, and its word in keys of texts.
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemKind ofTable(String table) {
        return valueOf(table.toUpperCase(Locale.ROOT));
    }

    /// What the desk edits of it, in the order of its form.
    public List<ItemField> fields() {
        return fields;
    }

    public Optional<ItemField> field(String name) {
        return REASON.name().equals(name)
                ? Optional.of(REASON)
                : fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /// Whether the desk makes new ones; the others come with the document.
    public boolean addable() {
        return switch (this) {
            case AREA, GOAL, TASK, PASSAGE, FINANCE_CLASS, DELIVERY_MODE, PROGRAMME -> true;
            case STRATEGY, BUDGET_FACT -> false;
        };
    }
}
