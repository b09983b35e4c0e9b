package przystan.governance.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import przystan.governance.domain.BodyRegister;
import przystan.policy.AreaId;
import przystan.policy.AreaSection;
import przystan.ui.Fragment;
import przystan.ui.Visit;

/// Names the group of the forum that works on an area, on the area's page.
@Component
class ForumGroupOnArea implements AreaSection {

    private final BodyRegister register;

    ForumGroupOnArea(BodyRegister register) {
        this.register = register;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public Optional<Fragment> of(AreaId area, Visit visit) {
        var groups = register.groupsOf(area.value(), visit.preferred());
        return groups.isEmpty() ? Optional.empty() : Optional.of(new ForumGroupFragment(groups));
    }
}
