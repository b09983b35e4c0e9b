package przystan;

import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import przystan.database.TestDatabase;
import przystan.keys.TestKeys;

/// The program a second time, as it runs elsewhere: on a database and a data folder of its own, with the keys of the
/// running city.
public final class Elsewhere {

    private Elsewhere() {}

    /// @param kind with pages, or for a command only
    /// @param database made before by [TestDatabase]
    public static ConfigurableApplicationContext program(WebApplicationType kind, String database, Path data) {
        var program = TestDatabase.in(database, TestDatabase.program());
        var owner = TestDatabase.in(database, TestDatabase.owner());
        return new SpringApplicationBuilder(App.class)
                .web(kind)
                .run(
                        "--server.port=0",
                        "--przystan.demo=true",
                        "--przystan.home=gdansk",
                        "--przystan.data=" + data,
                        "--przystan.key-file=" + TestKeys.file(),
                        "--przystan.database.url=" + program.url(),
                        "--przystan.database.user=" + program.user(),
                        "--przystan.database.password=" + program.password(),
                        "--przystan.database.owner-user=" + owner.user(),
                        "--przystan.database.owner-password=" + owner.password());
    }
}
