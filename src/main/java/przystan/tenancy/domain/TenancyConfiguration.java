package przystan.tenancy.domain;

import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.PlatformTransactionManager;
import przystan.tenancy.TransactionSetting;

/// How statements reach the database: always in a transaction, always as one unit.
@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource database, List<TransactionSetting> settings) {
        return new UnitTransactions(database, settings);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static HeardAsUnit heardAsUnit() {
        return new HeardAsUnit();
    }

    @Bean
    DSLContext sql(DataSource database) {
        return DSL.using(new DefaultConfiguration()
                .set(new InTransaction(database))
                .set(SQLDialect.POSTGRES)
                .set(new DefaultExecuteListenerProvider(new LostConnections()))
                .set(new Settings()
                        .withExecuteLogging(false)
                        .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)));
    }
}
