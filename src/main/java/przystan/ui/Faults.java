package przystan.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/// What is wrong in a form that is sent back, in the order of its fields, one fault a field.
public record Faults(List<Fault> list) {

    public static final Faults NONE = new Faults(List.of());

    /// @param field id of the field to correct; its hint has the id `<field>-hint`, its fault `<field>-error`
    /// @param textKey key of the text that says how
    /// @param arguments of that text
    public record Fault(String field, String textKey, List<Object> arguments) {

        public Fault(String field, String textKey, Object... arguments) {
            this(field, textKey, List.of(arguments));
        }
    }

    public Faults {
        list = List.copyOf(list);
    }

    /// What Bean Validation found; the messages of constraints are keys of texts, their `max` the text's argument.
    ///
    /// @param order of the fields on the page
    public static Faults of(BindingResult checked, List<String> order) {
        var faults = new ArrayList<Fault>();
        for (var field : order) {
            Optional.ofNullable(checked.getFieldError(field)).map(Faults::fault).ifPresent(faults::add);
        }
        return new Faults(faults);
    }

    public static Faults of(Fault... faults) {
        return new Faults(Arrays.asList(faults));
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public Optional<Fault> at(String field) {
        return list.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }

    private static Fault fault(FieldError error) {
        var arguments = new ArrayList<Object>();
        for (var argument : Optional.ofNullable(error.getArguments()).orElse(new Object[0])) {
            if (argument instanceof Number number) {
                arguments.add(number);
            }
        }
        return new Fault(
                error.getField(),
                Optional.ofNullable(error.getDefaultMessage()).orElse("ui.form.wrong"),
                List.copyOf(arguments));
    }
}
