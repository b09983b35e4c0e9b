package przystan.organisations.web;

import java.util.List;
import java.util.Map;
import przystan.organisations.domain.OrganisationRegister.Named;
import przystan.organisations.domain.OrganisationRegister.Profile;
import przystan.texts.Phrase;
import przystan.ui.Page;

/// One organisation: what it is, what it offers, where it belongs.
///
/// @param areaNames by id
public record OrganisationPage(Profile organisation, Map<String, Phrase> areaNames) implements Page {

    /// Areas it works in whose names are known.
    public List<Named> areas() {
        return organisation.areas().stream()
                .filter(areaNames::containsKey)
                .map(area -> new Named(area, areaNames.getOrDefault(area, organisation.name())))
                .toList();
    }
}
