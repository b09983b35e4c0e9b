package przystan.agenda.domain;

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

/// What the search knows of events: what they were called, for whom they were, and their programme.
@Component
class SearchedEvents implements Searchable {

    private final Events events;

    SearchedEvents(Events events) {
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchEntry> entries(Unit unit) {
        var entries = new ArrayList<SearchEntry>();
        events.events()
                .forEach((id, event) -> entries.add(
                        new SearchEntry("/agenda/" + id, "agenda.event.kind", event.localized("title"), text(event))));
        return entries;
    }

    private static Localized text(Content event) {
        var byTag = new LinkedHashMap<>(event.localized("audience").byTag());
        for (var point : event.contents("programme")) {
            point.localized("title")
                    .byTag()
                    .forEach((tag, title) -> byTag.merge(tag, title, (before, next) -> before + "; " + next));
        }
        return new Localized(byTag);
    }
}
