package przystan.notices.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import przystan.access.DeskEntry;

/// The way to a person's own notices.
@Configuration(proxyBeanMethods = false)
class NoticesDesk {

    @Bean
    DeskEntry wayToNotices() {
        return new DeskEntry(910, "notices.paces.title", "/desk/account/notices", List.of());
    }
}
