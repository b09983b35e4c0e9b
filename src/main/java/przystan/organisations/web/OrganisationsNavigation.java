package przystan.organisations.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import przystan.ui.NavigationEntry;

/// The way to the organisations in the main menu.
@Configuration(proxyBeanMethods = false)
class OrganisationsNavigation {

    @Bean
    NavigationEntry organisationsEntry() {
        return new NavigationEntry(30, "organisations.navigation", "/organisations");
    }
}
