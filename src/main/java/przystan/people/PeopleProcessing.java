package przystan.people;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import przystan.people.domain.CloseAccount;
import przystan.privacy.ProcessingActivity;
import przystan.privacy.ProcessingActivity.Concerned;
import przystan.privacy.ProcessingActivity.LegalBasis;
import przystan.privacy.ProcessingActivity.Recipients;

/// What this module does with personal data.
@Configuration(proxyBeanMethods = false)
class PeopleProcessing {

    @Bean
    ProcessingActivity accountsProcessing() {
        return new ProcessingActivity(
                "people.processing.accounts",
                10,
                LegalBasis.PUBLIC_TASK,
                Concerned.STAFF,
                Recipients.OFFICE,
                Optional.of(CloseAccount.KEPT));
    }

    /// The security of processing is a duty of GDPR art. 32.
    @Bean
    ProcessingActivity signInProcessing() {
        return new ProcessingActivity(
                "people.processing.sign-in",
                20,
                LegalBasis.LEGAL_DUTY,
                Concerned.STAFF,
                Recipients.OFFICE,
                Optional.empty());
    }
}
