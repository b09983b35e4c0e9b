package przystan.declarations.domain;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import przystan.privacy.ProcessingActivity;
import przystan.privacy.ProcessingActivity.Concerned;
import przystan.privacy.ProcessingActivity.LegalBasis;
import przystan.privacy.ProcessingActivity.Recipients;

/// What this module does with personal data.
@Configuration(proxyBeanMethods = false)
class DeclarationsProcessing {

    @Bean
    ProcessingActivity requestsProcessing(DeclarationFacts facts) {
        return new ProcessingActivity(
                "declarations.processing.requests",
                60,
                LegalBasis.LEGAL_DUTY,
                Concerned.WRITERS,
                Recipients.OFFICE,
                Optional.of(facts.keptAfterAnswer()));
    }
}
