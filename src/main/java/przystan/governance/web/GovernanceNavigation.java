package przystan.governance.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import przystan.ui.NavigationEntry;

/// The way to the bodies in the main menu.
@Configuration(proxyBeanMethods = false)
class GovernanceNavigation {

    @Bean
    NavigationEntry bodiesEntry() {
        return new NavigationEntry(40, "governance.navigation", "/bodies");
    }
}
