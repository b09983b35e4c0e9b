package przystan.policy.web;

import przystan.policy.domain.ModelVersion;
import przystan.ui.Fragment;

/// The street of houses on the home page, what the Model is, and how it came about.
public record AreasBlock(ModelVersion model) implements Fragment {

    public Place place() {
        return Place.MODEL;
    }
}
