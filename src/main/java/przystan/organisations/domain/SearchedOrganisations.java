package przystan.organisations.domain;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.search.SearchEntry;
import przystan.search.Searchable;
import przystan.tenancy.Unit;
import przystan.texts.Localized;

/// What the search knows of organisations: what they are called, and what they offer.
@Component
class SearchedOrganisations implements Searchable {

    private final Organisations organisations;

    SearchedOrganisations(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchEntry> entries(Unit unit) {
        return organisations.all().stream()
                .map(organisation -> new SearchEntry(
                        "/organisations/" + organisation.id(),
                        "organisations.kind",
                        organisation.name(),
                        text(organisation)))
                .toList();
    }

    private static Localized text(Organisation organisation) {
        var byTag = new LinkedHashMap<String, String>();
        organisation.name().byTag().forEach((tag, _) -> byTag.put(tag, organisation.abbreviation()));
        for (var offer : organisation.offers()) {
            offer.byTag().forEach((tag, text) -> byTag.merge(tag, text, SearchedOrganisations::joined));
        }
        byTag.values().removeIf(String::isEmpty);
        return new Localized(byTag);
    }

    private static String joined(String before, String next) {
        return before.isEmpty() ? next : before + "; " + next;
    }
}
