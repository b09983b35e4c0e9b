package przystan.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import przystan.notices.NoticeKind;

/// The letters about accounts. They are what somebody asked for, or has to know: nobody turns them off.
@Configuration(proxyBeanMethods = false)
class PeopleNotices {

    static final NoticeKind INVITATION =
            new NoticeKind("people-invitation", "people.letter.invitation", NoticeKind.Choice.ALWAYS_AT_ONCE);
    static final NoticeKind RESET =
            new NoticeKind("people-reset", "people.letter.reset", NoticeKind.Choice.ALWAYS_AT_ONCE);
    static final NoticeKind LINK =
            new NoticeKind("people-link", "people.letter.link", NoticeKind.Choice.ALWAYS_AT_ONCE);

    @Bean
    NoticeKind invitationNotices() {
        return INVITATION;
    }

    @Bean
    NoticeKind resetNotices() {
        return RESET;
    }

    @Bean
    NoticeKind linkNotices() {
        return LINK;
    }
}
