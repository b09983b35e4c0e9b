package przystan.packages.domain;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import przystan.packages.Content;
import przystan.packages.UnitKey;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitDetails;
import przystan.tenancy.UnitId;
import przystan.texts.Language;

/// A unit as the fields of a record, in both directions.
final class UnitContent {

    private UnitContent() {}

    /// What a unit says of itself, with the fields of [UnitSection].
    static Content of(Unit unit, Function<UnitId, Optional<String>> keys) {
        var details = unit.details();
        return Content.EMPTY
                .with("kind", unit.kind())
                .with("parent", unit.parent().flatMap(keys))
                .with("name", unit.name())
                .with("short_name", unit.shortName())
                .with("country", unit.money().country())
                .with("currency", unit.money().currency())
                .with("timezone", unit.timezone().getId())
                .with("languages", unit.languages())
                .with("tagline", details.tagline())
                .with("contact", contact(details.contact()))
                .with("accessibility", details.accessibility().map(UnitContent::accessibility))
                .with("privacy", details.privacy().map(UnitContent::privacy));
    }

    private static Content contact(UnitDetails.Contact contact) {
        return Content.EMPTY
                .with("organisation", contact.organisation())
                .with("email", contact.email())
                .with("phone", contact.phone())
                .with("address", contact.address());
    }

    private static Content accessibility(UnitDetails.Accessibility declared) {
        return Content.EMPTY
                .with("published_on", declared.publishedOn())
                .with("updated_on", declared.updatedOn())
                .with("prepared_on", declared.preparedOn())
                .with("reviewed_on", declared.reviewedOn())
                .with("method", declared.method())
                .with("responsible", declared.responsible())
                .with("architectural", declared.architectural())
                .with("sign_language", declared.signLanguage());
    }

    private static Content privacy(UnitDetails.Privacy privacy) {
        return Content.EMPTY
                .with("controller", privacy.controller())
                .with("officer_email", privacy.officerEmail())
                .with("supervisory_authority", privacy.supervisoryAuthority())
                .with("supervisory_url", privacy.supervisoryUrl());
    }

    /// The unit of a key with these fields; its content version only counts when it is new.
    static Unit unit(String key, Content content) {
        return new Unit(
                new UnitKey(key).id(),
                key,
                Unit.Kind.valueOf(content.text("kind").toUpperCase(Locale.ROOT)),
                content.optionalText("parent").map(parent -> new UnitKey(parent).id()),
                content.localized("name"),
                content.localized("short_name"),
                new Unit.Money(content.text("country"), content.text("currency")),
                ZoneId.of(content.text("timezone")),
                content.texts("languages").stream().map(Language::new).toList(),
                details(content),
                0);
    }

    private static UnitDetails details(Content content) {
        return new UnitDetails(
                content.localized("tagline"),
                content.content("contact").map(UnitContent::contact).orElse(UnitDetails.Contact.NONE),
                content.content("accessibility").flatMap(UnitContent::accessibility),
                content.content("privacy").map(UnitContent::privacy));
    }

    private static UnitDetails.Contact contact(Content contact) {
        return new UnitDetails.Contact(
                contact.text("organisation"), contact.text("email"), contact.text("phone"), contact.text("address"));
    }

    private static Optional<UnitDetails.Accessibility> accessibility(Content declared) {
        return declared.day("published_on")
                .flatMap(published -> declared.day("updated_on")
                        .map(updated -> new UnitDetails.Accessibility(
                                published,
                                updated,
                                declared.day("prepared_on"),
                                declared.day("reviewed_on"),
                                declared.text("method"),
                                declared.localized("responsible"),
                                declared.localized("architectural"),
                                declared.localized("sign_language"))));
    }

    private static UnitDetails.Privacy privacy(Content privacy) {
        return new UnitDetails.Privacy(
                privacy.localized("controller"),
                privacy.text("officer_email"),
                privacy.localized("supervisory_authority"),
                privacy.text("supervisory_url"));
    }
}
