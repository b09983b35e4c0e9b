package przystan.policy.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import przystan.policy.domain.ModelRegister;
import przystan.ui.Fragment;
import przystan.ui.HomeBlock;
import przystan.ui.Visit;

/// The areas of the Model as a street of houses, on the home page.
@Component
class AreasOnHome implements HomeBlock {

    private final ModelRegister register;

    AreasOnHome(ModelRegister register) {
        this.register = register;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Fragment> on(Visit visit) {
        return register.model(visit.preferred()).map(AreasBlock::new);
    }
}
