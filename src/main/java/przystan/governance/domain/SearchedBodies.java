package przystan.governance.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.packages.Content;
import przystan.search.SearchEntry;
import przystan.search.Searchable;
import przystan.tenancy.Unit;
import przystan.texts.Localized;

/// What the search knows of bodies: what they are called, and what they are for.
@Component
class SearchedBodies implements Searchable {

    private final RecordedBodies bodies;

    SearchedBodies(RecordedBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchEntry> entries(Unit unit) {
        var entries = new ArrayList<SearchEntry>();
        bodies.bodies()
                .forEach((id, body) -> entries.add(
                        new SearchEntry("/bodies/" + id, "governance.body.kind", body.localized("name"), text(body))));
        return entries;
    }

    private static Localized text(Content body) {
        var byTag = new LinkedHashMap<>(body.localized("role").byTag());
        body.localized("also_called")
                .byTag()
                .forEach((tag, name) -> byTag.merge(tag, name, (role, called) -> role + ". " + called));
        return new Localized(byTag);
    }
}
