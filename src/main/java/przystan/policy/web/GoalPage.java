package przystan.policy.web;

import java.util.List;
import przystan.policy.domain.ModelVersion;
import przystan.ui.Page;

/// One strategic goal and the tasks that serve it.
public record GoalPage(ModelVersion model, Place place, ModelVersion.Goal goal) implements Page {

    public List<ModelVersion.Task> tasks() {
        return model.tasks().stream()
                .filter(task -> task.goal().equals(goal.id()))
                .toList();
    }
}
