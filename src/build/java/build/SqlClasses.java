package build;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;
import przystan.database.EmbeddedPostgres;
import przystan.database.Migrations;

/// Java classes for the tables of every module, made from a database to which the migrations were just applied.
public final class SqlClasses {

    private static final Path SERVER = Path.of("target/prepare/database");

    private SqlClasses() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        var migrations = Migrations.of(SqlClasses.class.getClassLoader());
        try (var server = EmbeddedPostgres.start(SERVER)) {
            empty(server);
            migrations.run(server.owner());
            try (var connection = server.owner().connect()) {
                var tool = new GenerationTool();
                tool.setConnection(connection);
                tool.run(configuration(migrations.modules(), arguments[0]));
            }
        }
    }

    /// The server stays from one build to the next, because starting it again takes a tenth of the first time.
    private static void empty(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.owner().connect();
                var statement = connection.createStatement()) {
            var schemas = "select nspname from pg_namespace where nspname !~ '^pg_|^information_schema$'";
            statement.execute("""
                    do $$
                    declare name text;
                    begin
                        for name in %s loop
                            execute format('drop schema %%I cascade', name);
                        end loop;
                        create schema public;
                        grant usage on schema public to public;
                    end $$""".formatted(schemas));
        }
    }

    private static Configuration configuration(List<String> modules, String directory) {
        var database = new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withSchemata(modules.stream()
                        .map(module -> new SchemaMappingType().withInputSchema(module))
                        .toList())
                .withForcedTypes(new ForcedType()
                        .withName("INSTANT")
                        .withIncludeTypes("(?i)timestamp with time zone|timestamptz"));
        return new Configuration()
                .withLogging(Logging.WARN)
                .withGenerator(new Generator()
                        .withStrategy(new Strategy().withName(ModulePackages.class.getName()))
                        .withDatabase(database)
                        .withGenerate(kinds())
                        .withTarget(new Target()
                                .withPackageName(ModulePackages.ROOT)
                                .withDirectory(directory)
                                .withEncoding("UTF-8")));
    }

    /// Tables and their rows. A catalogue would know every module, and a path from table to table would cross from one
    /// into another.
    private static Generate kinds() {
        return new Generate()
                .withGlobalCatalogReferences(false)
                .withGlobalSchemaReferences(false)
                .withGlobalTableReferences(true)
                .withDefaultCatalog(false)
                .withImplicitJoinPathsToOne(false)
                .withImplicitJoinPathsToMany(false)
                .withImplicitJoinPathsManyToMany(false)
                .withImplicitJoinPathTableSubtypes(false)
                .withRecords(true)
                .withPojos(false)
                .withDaos(false)
                .withGeneratedAnnotation(false)
                .withJooqVersionReference(false)
                .withDeprecationOnUnknownTypes(false);
    }
}
