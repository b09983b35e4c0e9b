package przystan.people.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import przystan.access.DeskEntry;
import przystan.access.Role;

/// The ways on the desk that everybody has, and the one to the people of the unit.
@Configuration(proxyBeanMethods = false)
class PeopleWays {

    @Bean
    DeskEntry deskEntry() {
        return new DeskEntry(0, "people.desk", "/desk", List.of());
    }

    @Bean
    DeskEntry peopleEntry() {
        return new DeskEntry(80, "people.people", "/desk/people", List.of(Role.ADMINISTRATOR));
    }

    @Bean
    DeskEntry accountEntry() {
        return new DeskEntry(90, "people.account", "/desk/account", List.of());
    }
}
