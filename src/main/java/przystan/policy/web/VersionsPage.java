package przystan.policy.web;

import java.util.List;
import przystan.policy.domain.ModelVersion;
import przystan.policy.domain.ModelVersion.Adoption;
import przystan.ui.Page;

/// Versions of a document that everyone may read, newest first.
public record VersionsPage(ModelVersion model, Place place, List<Adoption> versions) implements Page {}
