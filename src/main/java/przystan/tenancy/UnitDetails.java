package przystan.tenancy;

import java.time.LocalDate;
import java.util.Optional;
import przystan.texts.Localized;

/// What a unit says of itself beside its name: who answers, how accessible its pages are, who keeps its data.
public record UnitDetails(
        Localized tagline, Contact contact, Optional<Accessibility> accessibility, Optional<Privacy> privacy) {

    public static final UnitDetails NONE =
            new UnitDetails(Localized.NONE, Contact.NONE, Optional.empty(), Optional.empty());

    /// How to reach the office that coordinates integration.
    ///
    /// @param organisation id of the organisation in the unit's own list; empty when not known, as are the others
    public record Contact(String organisation, String email, String phone, String address) {
        public static final Contact NONE = new Contact("", "", "", "");
    }

    /// What the declaration of accessibility must state (Act of 4 April 2019, art. 10 ust. 2-5).
    ///
    /// @param publishedOn the day the pages were first public, and `updatedOn` that of their last major change
    /// @param preparedOn the day the declaration itself was written, and `reviewedOn` that of its last review
    /// @param method how it was assessed: `self-assessment` or `audit`
    public record Accessibility(
            LocalDate publishedOn,
            LocalDate updatedOn,
            Optional<LocalDate> preparedOn,
            Optional<LocalDate> reviewedOn,
            String method,
            Localized responsible,
            Localized architectural,
            Localized signLanguage) {}

    /// Who keeps personal data, and whom one may complain to.
    public record Privacy(
            Localized controller, String officerEmail, Localized supervisoryAuthority, String supervisoryUrl) {}
}
