package przystan.policy.drafts.web;

import java.util.Optional;
import przystan.policy.drafts.domain.ItemKey;
import przystan.policy.drafts.domain.ItemKind;
import przystan.policy.drafts.domain.VersionId;

/// Where the versions of a document stand, for everybody and on the desk.
///
/// @param open path of the document's public pages inside unit and language: `/model`, or `/policies/{id}`
public record DraftPlace(String open) {

    static DraftPlace of(Optional<String> document) {
        return new DraftPlace(document.map(id -> "/policies/" + id).orElse("/model"));
    }

    public String desk() {
        return "/desk" + open;
    }

    public String draft(VersionId version) {
        return desk() + "/drafts/" + version.number();
    }

    public String items(VersionId version, ItemKind kind) {
        return draft(version) + "/" + kind.path();
    }

    /// Also of an item that is not there yet: then the address of the form for a new one.
    public String item(VersionId version, ItemKey key) {
        return items(version, key.kind()) + "/" + (key.id().isEmpty() ? "new" : key.id());
    }

    public String version(int number) {
        return open + "/versions/" + number;
    }

    /// How the later version differs from the earlier one.
    public String comparison(int before, int after) {
        return open + "/versions/" + before + "/compare/" + after;
    }

    public String comparisonOnDesk(int before, int after) {
        return "/desk" + comparison(before, after);
    }
}
