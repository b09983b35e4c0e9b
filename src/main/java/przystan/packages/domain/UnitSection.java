package przystan.packages.domain;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import przystan.packages.Content;
import przystan.packages.Item;
import przystan.packages.PackageFolder;
import przystan.packages.PartContent;
import przystan.packages.Value;
import przystan.tenancy.Unit;
import przystan.texts.Language;

/// Reads the section `municipality`: which unit of local government the package is for.
///
/// @param spoken languages in which the interface speaks
/// @param units what kind of unit has a key here, if any
record UnitSection(List<Language> spoken, Function<String, Optional<Unit.Kind>> units) {

    static final String UNIT = "unit";

    private static final String SECTION = "municipality";
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,62}");
    private static final Set<String> RESERVED = Set.of("actuator", "assets", "demo", "error");
    private static final List<String> KINDS = List.of("municipality", "county", "voivodeship");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final List<String> METHODS = List.of("self-assessment", "audit");

    void read(PackageFolder folder, PartContent into) {
        folder.map(SECTION)
                .ifPresentOrElse(
                        unit -> into.give(UNIT, key(unit), content(unit)),
                        () -> folder.fault("packages.fault.unit.missing"));
    }

    private static String key(Item unit) {
        var key = unit.id();
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            unit.required("id").fault("packages.fault.id-form", Shown.of(key));
        }
        if (RESERVED.contains(key)) {
            unit.required("id").fault("packages.fault.unit.reserved", key);
        }
        return key;
    }

    private Content content(Item unit) {
        var kind = unit.oneOf("kind", KINDS);
        unit.optional("parent").ifPresent(parent -> checkParent(parent, kind));
        return Content.EMPTY
                .with("kind", kind)
                .with("parent", unit.optionalText("parent"))
                .with("name", unit.localized("name"))
                .with("short_name", unit.localized("short_name"))
                .with("country", checked(unit.required("country"), COUNTRIES, "packages.fault.unit.country"))
                .with("currency", unit.required("currency").currency())
                .with(
                        "timezone",
                        checked(
                                unit.required("timezone"),
                                ZoneId.getAvailableZoneIds(),
                                "packages.fault.unit.timezone"))
                .with("languages", languages(unit))
                .with("tagline", unit.optionalLocalized("tagline"))
                .with("contact", unit.optionalItem("contact").map(UnitSection::contact))
                .with("accessibility", unit.optionalItem("accessibility").map(UnitSection::accessibility))
                .with("privacy", unit.optionalItem("privacy").map(UnitSection::privacy));
    }

    private void checkParent(Value parent, String kind) {
        var key = parent.text();
        var above = units.apply(key);
        if (above.isEmpty()) {
            parent.fault("packages.fault.unit.parent", Shown.of(key));
        } else if (KINDS.indexOf(kind) >= above.get().ordinal()) {
            parent.fault(
                    "packages.fault.unit.parent-kind", kind, above.get().name().toLowerCase(Locale.ROOT));
        }
    }

    private static String checked(Value value, Set<String> known, String what) {
        var text = value.text();
        if (!text.isEmpty() && !known.contains(text)) {
            value.fault(what, Shown.of(text));
        }
        return text;
    }

    /// Tags, the default language first.
    private List<String> languages(Item unit) {
        var named = unit.items("languages").stream().map(this::language).toList();
        var first = unit.required("default_language");
        var tag = first.language().tag();
        if (named.isEmpty()) {
            unit.fault("packages.fault.unit.no-language");
        } else if (!named.contains(tag)) {
            first.fault("packages.fault.unit.default-language", tag);
        }
        var ordered = new LinkedHashSet<>(List.of(tag));
        ordered.addAll(named);
        return List.copyOf(ordered);
    }

    private String language(Item named) {
        var tag = named.required("tag");
        var language = tag.language();
        if (!spoken.contains(language)) {
            var offered = spoken.stream().map(Language::tag).sorted().collect(Collectors.joining(", "));
            tag.fault("packages.fault.unit.language", language.tag(), offered);
        }
        return language.tag();
    }

    private static Content contact(Item contact) {
        return Content.EMPTY
                .with("organisation", contact.optionalReference("organisation", "organisations"))
                .with("email", contact.optionalEmail("email"))
                .with("phone", contact.optionalText("phone"))
                .with("address", contact.optionalText("address"));
    }

    private static Content accessibility(Item declared) {
        return Content.EMPTY
                .with("published_on", declared.day("published_on"))
                .with("updated_on", declared.day("updated_on"))
                .with("prepared_on", declared.optionalDay("prepared_on"))
                .with("reviewed_on", declared.optionalDay("reviewed_on"))
                .with("method", declared.oneOf("method", METHODS))
                .with("responsible", declared.optionalLocalized("responsible"))
                .with("architectural", declared.optionalLocalized("architectural"))
                .with("sign_language", declared.optionalLocalized("sign_language"));
    }

    private static Content privacy(Item privacy) {
        return Content.EMPTY
                .with("controller", privacy.localized("controller"))
                .with("officer_email", privacy.optionalEmail("officer_email"))
                .with("supervisory_authority", privacy.optionalLocalized("supervisory_authority"))
                .with("supervisory_url", privacy.optionalWebAddress("supervisory_url"));
    }
}
