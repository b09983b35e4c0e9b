package build;

import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;

/// Puts everything that is made from a module's schema into that module's own package, so that the borders between
/// modules hold for SQL too.
public final class ModulePackages extends DefaultGeneratorStrategy {

    static final String ROOT = "przystan";

    @Override
    public String getJavaPackageName(Definition definition, Mode mode) {
        var schema = definition.getSchema();
        return schema == null
                ? super.getJavaPackageName(definition, mode)
                : ROOT + "." + schema.getOutputName() + ".domain.sql";
    }

    /// A schema and a table may share their name.
    @Override
    public String getJavaClassName(Definition definition, Mode mode) {
        var name = super.getJavaClassName(definition, mode);
        return definition instanceof SchemaDefinition ? name + "Schema" : name;
    }
}
