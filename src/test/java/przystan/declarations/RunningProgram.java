package przystan.declarations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import przystan.App;
import przystan.database.TestDatabase;
import przystan.keys.TestKeys;

/// The whole program on a port of its own, over the database of the tests, at a time that stands still.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = App.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RunningProgram.StoppedTime.class, Cast.class})
@ContextConfiguration(initializers = RunningProgram.OverTestDatabase.class)
public @interface RunningProgram {

    /// Late in the evening in London and after midnight in Warsaw and Stockholm: there it is the 15th of June.
    Instant NOW = Instant.parse("2026-06-14T22:30:00Z");

    @TestConfiguration(proxyBeanMethods = false)
    class StoppedTime {

        @Bean
        @Primary
        Clock stopped() {
            return Clock.fixed(NOW, ZoneId.of("UTC"));
        }
    }

    class OverTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var program = TestDatabase.program();
            var owner = TestDatabase.owner();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database",
                            Map.of(
                                    "przystan.key-file", TestKeys.file().toString(),
                                    "przystan.database.url", program.url(),
                                    "przystan.database.user", program.user(),
                                    "przystan.database.password", program.password(),
                                    "przystan.database.owner-user", owner.user(),
                                    "przystan.database.owner-password", owner.password())));
        }
    }
}
