package przystan.policy.web;

import java.util.List;
import przystan.policy.domain.ModelRegister.DocumentRow;
import przystan.ui.Page;

/// The policy documents of a unit.
public record DocumentsPage(List<DocumentRow> documents) implements Page {

    public Place place(DocumentRow document) {
        return Place.of(document, documents);
    }
}
