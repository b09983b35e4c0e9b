package przystan.agenda.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import przystan.ui.NavigationEntry;

/// The way to the agenda in the main menu.
@Configuration(proxyBeanMethods = false)
class AgendaNavigation {

    @Bean
    NavigationEntry agendaEntry() {
        return new NavigationEntry(50, "agenda.navigation", "/agenda");
    }
}
