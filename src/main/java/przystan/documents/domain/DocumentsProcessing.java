package przystan.documents.domain;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import przystan.privacy.ProcessingActivity;
import przystan.privacy.ProcessingActivity.Concerned;
import przystan.privacy.ProcessingActivity.LegalBasis;
import przystan.privacy.ProcessingActivity.Recipients;

/// What this module does with personal data.
@Configuration(proxyBeanMethods = false)
class DocumentsProcessing {

    @Bean
    ProcessingActivity filesProcessing() {
        return new ProcessingActivity(
                "documents.processing.files",
                50,
                LegalBasis.PUBLIC_TASK,
                Concerned.STAFF,
                Recipients.OFFICE,
                Optional.empty());
    }
}
