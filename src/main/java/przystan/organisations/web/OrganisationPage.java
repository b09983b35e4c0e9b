package przystan.organisations.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import przystan.organisations.domain.OrganisationRegister.Named;
import przystan.organisations.domain.OrganisationRegister.Profile;
import przystan.texts.Phrase;
import przystan.texts.StatedDate;
import przystan.ui.Page;

/// One organisation: what it is, what it offers, where it belongs.
///
/// @param areaNames by id
/// @param archive the time that its facts describe, when that is over
public record OrganisationPage(Profile organisation, Map<String, Phrase> areaNames, Optional<StatedDate> archive)
        implements Page {

    /// Areas it works in whose names are known.
    public List<Named> areas() {
        return organisation.areas().stream()
                .filter(areaNames::containsKey)
                .map(area -> new Named(area, areaNames.getOrDefault(area, organisation.name())))
                .toList();
    }
}
