package przystan.organisations.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import przystan.organisations.domain.OrganisationRegister.Choice;
import przystan.organisations.domain.OrganisationRegister.Filter;
import przystan.organisations.domain.OrganisationRegister.Listing;
import przystan.organisations.domain.OrganisationRegister.Row;
import przystan.texts.Phrase;
import przystan.texts.StatedDate;
import przystan.ui.Page;

/// The organisations of a unit, all or those of an area or kind, a page at a time.
///
/// @param areaNames by id
/// @param archive the years that some of the facts listed describe, when they are over
public record OrganisationsPage(
        Filter filter, Listing listing, Choices choices, Map<String, Phrase> areaNames, Optional<StatedDate> archive)
        implements Page {

    /// By what the list can be narrowed.
    public record Choices(List<Choice> areas, List<Choice> kinds) {

        public boolean isEmpty() {
            return areas.isEmpty() && kinds.isEmpty();
        }
    }

    /// Names of the areas an organisation works in.
    public List<Phrase> areasOf(Row row) {
        return row.areas().stream()
                .map(areaNames::get)
                .flatMap(name -> Optional.ofNullable(name).stream())
                .toList();
    }

    /// Address of the list as it is narrowed now, to which the number of a page is added.
    public String pathOfPages() {
        var path = new StringBuilder("/organisations?");
        if (!filter.area().isEmpty()) {
            path.append("area=").append(filter.area()).append('&');
        }
        if (!filter.kind().isEmpty()) {
            path.append("kind=").append(filter.kind()).append('&');
        }
        return path.append("page=").toString();
    }
}
