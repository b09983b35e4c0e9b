package przystan.policy.web;

import java.util.List;
import java.util.Optional;
import przystan.policy.domain.ModelVersion;
import przystan.ui.Page;

/// One task: who does what, with what money, for which areas.
public record TaskPage(ModelVersion model, Place place, ModelVersion.Task task) implements Page {

    private static final int AT_MOST = 6;

    public Optional<ModelVersion.Area> area() {
        return model.area(task.area());
    }

    /// Areas it serves beside its own.
    public List<ModelVersion.Area> also() {
        return task.also().stream().map(model::area).flatMap(Optional::stream).toList();
    }

    /// Programmes it names, else those of its area.
    public List<ModelVersion.Programme> programmes() {
        return model.programmes().stream()
                .filter(programme -> task.programmes().isEmpty()
                        ? programme.areas().contains(task.area())
                        : task.programmes().contains(programme.id()))
                .toList();
    }

    public List<ModelVersion.Task> neighbours() {
        return model.tasksOf(task.area()).stream()
                .filter(other -> !other.equals(task))
                .limit(AT_MOST)
                .toList();
    }
}
