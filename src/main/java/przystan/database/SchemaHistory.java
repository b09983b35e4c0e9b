package przystan.database;

import java.io.Reader;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/// Which scripts a module's schema has seen, kept by Flyway in a table per module where the program's role cannot read
/// it.
record SchemaHistory(String module, DatabaseAccess owner) {

    static SchemaHistory of(String module, DatabaseAccess owner) {
        return new SchemaHistory(module, owner);
    }

    /// Creates the schema and lets the program's role read and write what will be created in it. A script that wants
    /// less
    /// for a table (an append-only one) revokes the rest, and nothing grants it again later.
    static String schemaForProgram(String module) {
        return """
                create schema if not exists %1$s;
                grant usage on schema %1$s to %2$s;
                alter default privileges in schema %1$s grant select, insert, update, delete on tables to %2$s;
                alter default privileges in schema %1$s grant usage on sequences to %2$s""".formatted(module, DatabaseAccess.PROGRAM);
    }

    /// Applies the scripts that are new, each in a transaction of its own.
    void apply(List<Script> scripts) {
        try {
            Flyway.configure(SchemaHistory.class.getClassLoader())
                    .dataSource(owner.url(), owner.user(), owner.password())
                    .defaultSchema("public")
                    .table("flyway_schema_history_" + module)
                    // The other modules' histories stand in the same schema, so it is never empty.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholderReplacement(false)
                    .validateMigrationNaming(true)
                    .resourceProvider(new Given(scripts))
                    .javaMigrationClassProvider(List::of)
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnusable(
                    "The migrations of " + module + " could not be applied: " + e.getMessage(),
                    "Correct the script if it was never released; otherwise write a new one.",
                    e);
        }
    }

    /// Scripts that have been read already, so that Flyway does not search the class path once per module.
    private record Given(List<Script> scripts) implements ResourceProvider {

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return all().filter(resource -> resource.getRelativePath().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return all().filter(resource -> resource.getFilename().startsWith(prefix))
                    .filter(resource -> Stream.of(suffixes).anyMatch(resource.getFilename()::endsWith))
                    .toList();
        }

        private Stream<LoadableResource> all() {
            return scripts.stream().map(GivenScript::new);
        }
    }

    private static final class GivenScript extends LoadableResource {

        private final Script script;

        GivenScript(Script script) {
            this.script = script;
        }

        @Override
        public Reader read() {
            return new StringReader(script.sql());
        }

        @Override
        public String getAbsolutePath() {
            return Script.HOME + getRelativePath();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return script.name();
        }

        @Override
        public String getRelativePath() {
            return script.folder() + "/" + script.name();
        }
    }
}
