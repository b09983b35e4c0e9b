package przystan.search;

import java.util.List;
import przystan.tenancy.Unit;

/// A slot: the public things of one module that a reader may search for.
public interface Searchable {

    /// All of them, as they are now; called as this unit, in a thread of its own.
    List<SearchEntry> entries(Unit unit);
}
