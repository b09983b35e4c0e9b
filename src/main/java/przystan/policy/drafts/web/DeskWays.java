package przystan.policy.drafts.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import przystan.access.DeskEntry;
import przystan.access.Role;

/// The way to the policy documents on the desk.
@Configuration(proxyBeanMethods = false)
class DeskWays {

    @Bean
    DeskEntry modelOnDesk() {
        return new DeskEntry(
                20,
                "policy.draft.way",
                "/desk/model",
                List.of(Role.COORDINATOR, Role.AREA_LEADER, Role.EDITOR, Role.TRANSLATOR));
    }
}
