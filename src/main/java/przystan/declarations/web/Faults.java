package przystan.declarations.web;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/// What is wrong in a request's form, in the order of its fields, one fault a field.
public record Faults(List<Fault> list) {

    static final Faults NONE = new Faults(List.of());

    private static final List<String> ORDER = List.of(
            "page", "obstacle", "contactKind", "contact", "contactEmail", "contactPhone", "alternative", "name");

    /// @param field id of the field to correct
    /// @param textKey key of the text that says how
    /// @param limit number in that text; 0 when it has none
    public record Fault(String field, String textKey, int limit) {}

    static Faults of(BindingResult checked) {
        var faults = new ArrayList<Fault>();
        for (var property : ORDER) {
            Optional.ofNullable(checked.getFieldError(property))
                    .map(Faults::fault)
                    .ifPresent(faults::add);
        }
        return new Faults(List.copyOf(faults));
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public Optional<Fault> at(String field) {
        return list.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }

    /// Whether what was chosen as the way of contact fits the contact is a fault of the contact.
    private static Fault fault(FieldError error) {
        var field = switch (error.getField()) {
            case "contactEmail", "contactPhone" -> "contact";
            default -> error.getField();
        };
        var limit = error.unwrap(ConstraintViolation.class)
                .getConstraintDescriptor()
                .getAttributes()
                .get("max");
        return new Fault(field, String.valueOf(error.getDefaultMessage()), limit instanceof Integer most ? most : 0);
    }
}
