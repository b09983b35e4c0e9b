package przystan.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/// Gives the program its database: the embedded one, or a server of the city's own when one is named.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int CONNECTIONS = 20;
    private static final int PATIENCE_MILLIS = 5_000;
    /// No statement of ours takes so long: after it, a server that fell silent is given up.
    private static final String SILENCE_SECONDS = "60";

    /// The embedded server, which lives as long as the program that serves pages. One at a time uses a folder.
    @Bean(destroyMethod = "close")
    @Conditional(NoServerNamed.class)
    @ConditionalOnWebApplication
    EmbeddedPostgres embeddedPostgres(@Value("${przystan.data}") Path data) {
        return EmbeddedPostgres.start(data);
    }

    /// The embedded server for an operator's command, which may run beside that program.
    @Bean(destroyMethod = "close")
    @Conditional(NoServerNamed.class)
    @ConditionalOnNotWebApplication
    EmbeddedPostgres embeddedPostgresOfCommand(@Value("${przystan.data}") Path data) {
        return EmbeddedPostgres.startOrJoin(data);
    }

    @Bean
    @Conditional(NoServerNamed.class)
    DataSource embedded(EmbeddedPostgres server) {
        return migrated(server.owner(), server.program());
    }

    /// A server of one's own: the program's role works, the owner's role migrates.
    @Bean
    @Conditional(ServerNamed.class)
    DataSource named(
            @Value("${przystan.database.url}") String url,
            @Value("${przystan.database.user}") String user,
            @Value("${przystan.database.password}") String password,
            Owner owner) {
        var program = new DatabaseAccess(url, user, password);
        var migrating = owner.on(url);
        Promises.check(program, migrating.user());
        return migrated(migrating, program);
    }

    /// The owner of the embedded server is its administrator, whom no policy binds.
    @Bean
    @Conditional(NoServerNamed.class)
    DatabaseRoles rolesOfEmbedded(EmbeddedPostgres server) {
        return new DatabaseRoles(server.owner(), server.owner());
    }

    /// On a server of one's own policies bind the owner, too; a role of its own copies what is there.
    @Bean
    @Conditional(ServerNamed.class)
    DatabaseRoles rolesOfNamed(
            @Value("${przystan.database.url}") String url,
            @Value("${przystan.database.backup-user:}") String user,
            @Value("${przystan.database.backup-password:}") String password,
            Owner owner) {
        var owning = owner.on(url);
        return new DatabaseRoles(owning, user.isEmpty() ? owning : new DatabaseAccess(url, user, password));
    }

    @Bean
    Owner owner(
            @Value("${przystan.database.owner-user}") String user,
            @Value("${przystan.database.owner-password}") String password) {
        return new Owner(user, password);
    }

    /// The role that applies migrations on a server of one's own.
    record Owner(String user, String password) {

        DatabaseAccess on(String url) {
            if (user.isEmpty()) {
                throw new DatabaseUnusable(
                        "PRZYSTAN_DATABASE_URL names a database server, but nothing names the role that may migrate it.",
                        "Set PRZYSTAN_DATABASE_OWNER_USER and PRZYSTAN_DATABASE_OWNER_PASSWORD.");
            }
            return new DatabaseAccess(url, user, password);
        }

        @Override
        public String toString() {
            return "Owner[" + user + "]";
        }
    }

    private static HikariDataSource migrated(DatabaseAccess owner, DatabaseAccess program) {
        Migrations.of(DatabaseConfiguration.class.getClassLoader()).run(owner);
        var pool = new HikariDataSource();
        pool.setJdbcUrl(program.url());
        pool.setUsername(program.user());
        pool.setPassword(program.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(4);
        pool.setPoolName("przystan");
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        // The driver would put the values of a refused row, which may be personal, into its message and so into the
        // log.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("socketTimeout", SILENCE_SECONDS);
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.setValidationTimeout(PATIENCE_MILLIS / 2);
        pool.setAutoCommit(true);
        return pool;
    }
}
