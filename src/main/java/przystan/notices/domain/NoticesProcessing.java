package przystan.notices.domain;

import java.time.Period;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import przystan.privacy.ProcessingActivity;
import przystan.privacy.ProcessingActivity.Concerned;
import przystan.privacy.ProcessingActivity.LegalBasis;
import przystan.privacy.ProcessingActivity.Recipients;

/// What this module does with personal data.
@Configuration(proxyBeanMethods = false)
class NoticesProcessing {

    @Bean
    ProcessingActivity lettersProcessing() {
        return new ProcessingActivity(
                "notices.processing.letters",
                40,
                LegalBasis.PUBLIC_TASK,
                Concerned.STAFF,
                Recipients.OFFICE_AND_MAIL,
                Optional.of(Period.ofDays((int) EraseOldLetters.KEPT.toDays())));
    }
}
