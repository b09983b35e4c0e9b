package przystan.policy.drafts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import przystan.policy.drafts.domain.EditItem.Edit;
import przystan.policy.drafts.domain.EditingRight;
import przystan.policy.drafts.domain.ItemField;
import przystan.policy.drafts.domain.ItemField.Need;
import przystan.policy.drafts.domain.ItemField.Shape;
import przystan.policy.drafts.domain.ItemKind;
import przystan.texts.StatedDate;
import przystan.ui.Faults;
import przystan.ui.Faults.Fault;
import przystan.ui.WrongParameter;

/// What somebody typed into the form of an item. Names that the form does not have are no part of it, whatever they
/// are.
///
/// @param revision of the item that the form showed
/// @param cells by name, without control characters
/// @param confirmed cells of translations found right as they stand
public record ItemForm(long revision, Map<String, String> cells, List<String> confirmed) {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern REVISION = Pattern.compile("[0-9]{1,18}");

    /// Which cells the form of an item has.
    ///
    /// @param right of the one who edits, else a field is not theirs
    /// @param source tag of the language that translations are made from
    /// @param other tag of the language beside it; the same when there is none
    public record Layout(ItemKind kind, EditingRight right, String source, String other) {

        public List<ItemField> fields() {
            var fields = new ArrayList<>(kind.fields());
            fields.add(ItemKind.REASON);
            return fields;
        }

        public boolean permits(ItemField field, String language) {
            return right.permits(field, language, source);
        }

        /// Languages of the form.
        public List<String> languages() {
            return source.equals(other) ? List.of(source) : List.of(source, other);
        }
    }

    /// @throws WrongParameter when the revision is no number
    static ItemForm of(MultiValueMap<String, String> typed, Layout layout) {
        var revision = Optional.ofNullable(typed.getFirst("revision")).orElse("0");
        if (!REVISION.matcher(revision).matches()) {
            throw new WrongParameter("policy.draft.wrong-revision");
        }
        var cells = new TreeMap<String, String>();
        for (var field : layout.fields()) {
            if (field.inLanguages()) {
                for (var language : layout.languages()) {
                    if (layout.permits(field, language)) {
                        take(typed, field, field.name() + "." + language, cells);
                    }
                }
            } else if (layout.permits(field, "")) {
                take(typed, field, field.name(), cells);
            }
        }
        var confirmed = Optional.ofNullable(typed.get("confirmed")).orElse(List.of()).stream()
                .filter(cells::containsKey)
                .toList();
        return new ItemForm(Long.parseLong(revision), cells, confirmed);
    }

    private static void take(
            MultiValueMap<String, String> typed, ItemField field, String cell, Map<String, String> cells) {
        var values = typed.get(cell);
        if (values == null) {
            return;
        }
        cells.put(
                cell,
                switch (field.shape()) {
                    case TEXT -> clean(values.getFirst());
                    case LINE, WORD, DATE, CHOICE ->
                        clean(values.getFirst())
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .collect(Collectors.joining(" "));
                    case CHOICES ->
                        String.join(
                                "\n",
                                values.stream()
                                        .map(ItemForm::clean)
                                        .filter(one -> !one.isEmpty() && !one.contains("\n"))
                                        .distinct()
                                        .toList());
                });
    }

    private static String clean(String typed) {
        return CONTROL.matcher(LINE_END.matcher(typed).replaceAll("\n"))
                .replaceAll("")
                .strip();
    }

    /// The form with an empty cell for every one that is not there, as a new item needs it.
    ItemForm whole(Layout layout) {
        var all = new TreeMap<>(cells);
        for (var field : layout.fields()) {
            all.putIfAbsent(field.inLanguages() ? field.name() + "." + layout.source() : field.name(), "");
        }
        return new ItemForm(revision, all, confirmed);
    }

    /// A text out of a form with this one text.
    static String shortened(String typed) {
        var cleaned = clean(typed);
        return cleaned.substring(0, Math.min(cleaned.length(), ItemKind.REASON.longest()));
    }

    Edit edit() {
        return new Edit(revision, cells, confirmed);
    }

    /// What is wrong with it, in the order of its fields.
    Faults faults(Layout layout, Labels labels) {
        var faults = new ArrayList<Fault>();
        for (var field : layout.fields()) {
            if (field.inLanguages()) {
                layout.languages().forEach(language -> text(field, language, layout, faults));
            } else if (cells.containsKey(field.name())) {
                fact(field, layout, labels, faults);
            }
        }
        return new Faults(faults);
    }

    private void text(ItemField field, String language, Layout layout, List<Fault> faults) {
        var cell = field.name() + "." + language;
        var said = cells.get(cell);
        if (said == null) {
            return;
        }
        if (said.isEmpty() && field.need() == Need.REQUIRED && language.equals(layout.source())) {
            faults.add(new Fault(cell, "policy.draft.missing"));
        } else if (said.length() > field.longest()) {
            faults.add(new Fault(cell, "policy.draft.too-long", field.longest()));
        }
    }

    private void fact(ItemField field, Layout layout, Labels labels, List<Fault> faults) {
        var said = cells.getOrDefault(field.name(), "");
        if (said.isEmpty()) {
            if (field.need() == Need.REQUIRED) {
                faults.add(new Fault(field.name(), "policy.draft.choose"));
            }
        } else if (said.length() > field.longest()) {
            faults.add(new Fault(field.name(), "policy.draft.too-long", field.longest()));
        } else if (field.shape() == Shape.DATE && StatedDate.parse(said).isEmpty()) {
            faults.add(new Fault(field.name(), "policy.draft.no-date"));
        } else if (isChoice(field)
                && !labels.options(field, layout.kind())
                        .keySet()
                        .containsAll(said.lines().toList())) {
            faults.add(new Fault(field.name(), "policy.draft.choose"));
        }
    }

    private static boolean isChoice(ItemField field) {
        return field.shape() == Shape.CHOICE || field.shape() == Shape.CHOICES;
    }
}
