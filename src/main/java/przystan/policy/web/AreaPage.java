package przystan.policy.web;

import java.util.List;
import java.util.Optional;
import przystan.policy.domain.ModelVersion;
import przystan.ui.Fragment;
import przystan.ui.Page;

/// One area of a document: why, which tasks, who; and whatever other modules know about it.
///
/// @param main sections of other modules in the main column
/// @param side sections of other modules beside it
public record AreaPage(
        ModelVersion model, Place place, ModelVersion.Area area, List<Fragment> main, List<Fragment> side)
        implements Page {

    public boolean crossCutting() {
        return model.crossCutting().filter(area::equals).isPresent();
    }

    /// Programmes of the strategy that the area serves.
    public List<ModelVersion.Programme> programmes() {
        return model.programmes().stream()
                .filter(programme -> programme.areas().contains(area.id()))
                .toList();
    }

    public List<ModelVersion.Passage> passages(ModelVersion.Passage.Kind kind) {
        return model.passages(kind).stream()
                .filter(passage -> passage.concerns(area.id()))
                .toList();
    }

    public Optional<ModelVersion.Area> before() {
        var at = model.areas().indexOf(area);
        return at > 0 ? Optional.of(model.areas().get(at - 1)) : Optional.empty();
    }

    public Optional<ModelVersion.Area> after() {
        var at = model.areas().indexOf(area);
        return at >= 0 && at + 1 < model.areas().size()
                ? Optional.of(model.areas().get(at + 1))
                : Optional.empty();
    }
}
