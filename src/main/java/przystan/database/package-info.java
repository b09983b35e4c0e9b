/// The database the program stands on: a PostgreSQL server of its own where nobody gives it one, and the SQL files
/// that make any PostgreSQL what the program expects. Plain Java, because the build runs it too.
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package przystan.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
