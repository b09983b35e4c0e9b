package przystan.policy.drafts.web;

import java.util.Map;
import java.util.Optional;
import przystan.policy.drafts.domain.DraftRegister;
import przystan.policy.drafts.domain.ItemKey;
import przystan.policy.drafts.domain.ItemKind;
import przystan.policy.drafts.domain.VersionId;
import przystan.ui.NotHere;
import przystan.ui.Visit;

/// What the address of a page of a draft says: of which document, which version, which item.
///
/// @param path variables of the address
record DraftAddress(Map<String, String> path) {

    static final String MODEL = Visit.PATH + "/desk/model";
    static final String POLICY = Visit.PATH + "/desk/policies/{document:[a-z0-9-]{1,80}}";
    static final String DRAFT = "/drafts/{number:[0-9]{1,6}}";
    static final String ITEM = DRAFT + "/{kind:[a-z-]{1,30}}/{id:[a-z0-9-]{1,200}}";

    private static final String NEW = "new";

    Optional<String> document() {
        return Optional.ofNullable(path.get("document"));
    }

    DraftPlace place() {
        return DraftPlace.of(document());
    }

    VersionId version(DraftRegister register) {
        return new VersionId(register.document(document()), Integer.parseInt(path.getOrDefault("number", "0")));
    }

    /// The item, with an empty id when it is a new one.
    ItemKey item() {
        var kind = ItemKind.ofPath(path.getOrDefault("kind", "")).orElseThrow(NotHere::new);
        var id = path.getOrDefault("id", "");
        return new ItemKey(kind, id.equals(NEW) ? "" : id);
    }
}
