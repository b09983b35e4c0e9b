package przystan.policy.drafts.domain;

/// Names an item, which keeps its id from version to version.
public record ItemKey(ItemKind kind, String id) {

    @Override
    public String toString() {
        return kind.path() + "/" + id;
    }
}
