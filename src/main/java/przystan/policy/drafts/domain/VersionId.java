package przystan.policy.drafts.domain;

/// One version of one of the unit's policy documents.
///
/// @param document its id
/// @param number from 1
public record VersionId(String document, int number) {

    @Override
    public String toString() {
        return document + "/" + number;
    }
}
