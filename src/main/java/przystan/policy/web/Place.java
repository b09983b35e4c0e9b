package przystan.policy.web;

import java.util.List;
import java.util.Optional;
import przystan.policy.domain.ModelRegister.DocumentRow;

/// Where a document's pages stand: the unit's first document under `/model`, every other under `/policies/{id}`.
///
/// @param base path inside unit and language
public record Place(String base) {

    static final Place MODEL = new Place("/model");

    static Place of(DocumentRow document, List<DocumentRow> all) {
        return all.getFirst().id().equals(document.id()) ? MODEL : new Place("/policies/" + document.id());
    }

    /// Where the pages of an address stand that may name a document.
    static Place of(Optional<String> document) {
        return document.map(id -> new Place("/policies/" + id)).orElse(MODEL);
    }

    public String area(String id) {
        return base + "/areas/" + id;
    }

    public String goal(String id) {
        return base + "/goals/" + id;
    }

    public String task(String id) {
        return base + "/tasks/" + id;
    }

    public String to(String below) {
        return base + below;
    }
}
