package przystan.ui.web;

import java.util.List;
import przystan.texts.Phrase;
import przystan.ui.Page;

/// The choice of units that have their pages in this installation.
public record UnitsPage(List<Row> units) implements Page {

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }

    /// One unit to choose.
    public record Row(Phrase name, String href) {}
}
