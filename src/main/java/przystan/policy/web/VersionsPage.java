package przystan.policy.web;

import java.util.List;
import java.util.Optional;
import przystan.policy.domain.ModelVersion;
import przystan.policy.domain.ModelVersion.Adoption;
import przystan.ui.Page;

/// Versions of a document that everyone may read, newest first.
public record VersionsPage(ModelVersion model, Place place, List<Adoption> versions) implements Page {

    /// The number of the adopted version before an adopted one, for a comparison.
    public Optional<Integer> before(Adoption version) {
        return versions.stream()
                .filter(_ -> isAdopted(version))
                .filter(VersionsPage::isAdopted)
                .map(Adoption::number)
                .filter(number -> number < version.number())
                .findFirst();
    }

    private static boolean isAdopted(Adoption version) {
        return switch (version.state()) {
            case ADOPTED, SUPERSEDED -> true;
            case DRAFT, IN_CONSULTATION -> false;
        };
    }
}
