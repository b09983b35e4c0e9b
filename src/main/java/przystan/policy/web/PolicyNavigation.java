package przystan.policy.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import przystan.ui.NavigationEntry;

/// The ways into the policy pages from the main menu.
@Configuration(proxyBeanMethods = false)
class PolicyNavigation {

    @Bean
    NavigationEntry modelEntry() {
        return new NavigationEntry(10, "policy.navigation", "/model");
    }

    @Bean
    NavigationEntry historyEntry() {
        return new NavigationEntry(20, "policy.navigation.history", "/model/history");
    }
}
