package org.cratedb4j.embedded.internal.ddl;

import java.util.List;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.SchemaStatement;

/** Runs the statements about schemas, views and analyzers. */
final class SchemaExecutor {
    private final DdlContext context;
    private final Catalog catalog;

    SchemaExecutor(DdlContext context) {
        this.context = context;
        this.catalog = context.catalog();
    }

    /** The row count. */
    long execute(SchemaStatement statement) {
        if (statement instanceof SchemaStatement.CreateSchema create) {
            createSchema(create);
        } else if (statement instanceof SchemaStatement.DropSchema drop) {
            dropSchemas(drop);
        } else if (statement instanceof SchemaStatement.CreateView create) {
            new ViewExecutor(context).create(create);
        } else if (statement instanceof SchemaStatement.DropView drop) {
            return new ViewExecutor(context).drop(drop);
        } else if (statement instanceof SchemaStatement.CreateAnalyzer create) {
            new AnalyzerExecutor(context).create(create);
        } else if (statement instanceof SchemaStatement.DropAnalyzer drop) {
            new AnalyzerExecutor(context).drop(drop);
        } else if (statement instanceof SchemaStatement.DropFunction drop) {
            dropFunction(drop);
        } else {
            throw CrateError.unsupported("CREATE FUNCTION");
        }
        return 1;
    }

    /** No function can be created, so there is none to drop. */
    private void dropFunction(SchemaStatement.DropFunction statement) {
        if (!statement.ifExists()) {
            List<String> parts = statement.name().parts();
            String schema =
                    parts.size() > 1 ? parts.get(0) : context.searchPath().get(0);
            List<String> types = statement.arguments().stream()
                    .map(argument -> ColumnTypes.of(argument.type()).toString())
                    .toList();
            throw new CrateError(
                    ErrorKind.FUNCTION_UNKNOWN,
                    "Cannot resolve user defined function: '" + schema + "."
                            + statement.name().last() + "(" + String.join(", ", types) + ")'");
        }
    }

    private void createSchema(SchemaStatement.CreateSchema statement) {
        String name = statement.name();
        RelationNames.requireValidSchema(name);
        if (!catalog.schemas().contains(name)) {
            catalog.createSchema(name);
        } else if (!statement.ifNotExists()) {
            throw new CrateError(ErrorKind.SCHEMA_EXISTS, "Schema '" + name + "' already exists");
        }
    }

    private void dropSchemas(SchemaStatement.DropSchema statement) {
        for (String name : statement.names()) {
            RelationNames.requireDroppableSchema(name);
            dropSchema(name, statement);
        }
    }

    private void dropSchema(String name, SchemaStatement.DropSchema statement) {
        if (!catalog.schemas().contains(name)) {
            if (statement.ifExists()) {
                return;
            }
            throw new CrateError(ErrorKind.SCHEMA_UNKNOWN, "Schema '" + name + "' unknown");
        }
        List<SchemaObject> objects = catalog.objects().stream()
                .filter(object -> object.name().schema().equals(name))
                .toList();
        if (!objects.isEmpty() && !statement.cascade()) {
            throw new CrateError(
                    ErrorKind.DEPENDENT_OBJECTS,
                    "Cannot drop schema \"" + name + "\" because other objects depend on it");
        }
        objects.forEach(catalog::drop);
        catalog.dropSchema(name);
    }
}
