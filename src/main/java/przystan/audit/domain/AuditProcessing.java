package przystan.audit.domain;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import przystan.privacy.ProcessingActivity;
import przystan.privacy.ProcessingActivity.Concerned;
import przystan.privacy.ProcessingActivity.LegalBasis;
import przystan.privacy.ProcessingActivity.Recipients;

/// What this module does with personal data.
@Configuration(proxyBeanMethods = false)
class AuditProcessing {

    @Bean
    ProcessingActivity recordProcessing() {
        return new ProcessingActivity(
                "audit.processing.record",
                30,
                LegalBasis.LEGAL_DUTY,
                Concerned.STAFF,
                Recipients.OFFICE,
                Optional.empty());
    }
}
