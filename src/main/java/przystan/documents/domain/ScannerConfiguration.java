package przystan.documents.domain;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which virus scanner is asked: the one that `PRZYSTAN_CLAMD` names.
@Configuration(proxyBeanMethods = false)
class ScannerConfiguration {

    @Bean
    VirusScanner scanner(@Value("${przystan.clamd:}") String clamd) {
        return clamd.isEmpty() ? new NoScanner() : new Clamd(clamd);
    }
}
