package org.cratedb4j.embedded.internal.ddl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.internal.analyze.QueryPlan;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.catalog.View;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.SqlFormatter;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.SchemaStatement;

/** Runs CREATE VIEW and DROP VIEW. */
final class ViewExecutor {
    private static final String ERROR_ON_UNKNOWN_KEY = "error_on_unknown_object_key";

    private final DdlContext context;
    private final Catalog catalog;

    ViewExecutor(DdlContext context) {
        this.context = context;
        this.catalog = context.catalog();
    }

    void create(SchemaStatement.CreateView statement) {
        RelationName name = RelationNames.toCreate(statement.name(), context.searchPath());
        if (name.schema().equals(Catalog.BLOB)) {
            throw ColumnDraft.unsupported("Creating a view in the \"blob\" schema is not supported");
        }
        String definition = SqlFormatter.query(statement.query());
        QueryPlan plan = analyze(statement, definition);
        if (new HashSet<>(plan.columns()).size() < plan.columns().size()) {
            throw ColumnDraft.refused("Query in CREATE VIEW must not have duplicate column names");
        }
        String setting = context.execution().functions().settings().getOrDefault(ERROR_ON_UNKNOWN_KEY, "true");
        View view = new View(name, definition, context.searchPath(), context.user(), !setting.equals("false"));
        SchemaObject existing = catalog.find(name);
        if (existing instanceof View && statement.orReplace()) {
            if (context.analyzer().reads(name)) {
                throw ColumnDraft.refused("Creating a view that references itself is not allowed. (`" + name + "`)");
            }
            catalog.replaceView(view);
        } else {
            catalog.createView(view);
        }
    }

    private QueryPlan analyze(SchemaStatement.CreateView statement, String definition) {
        try {
            return context.analyzer().query(statement.query());
        } catch (CrateError e) {
            throw ColumnDraft.unsupported("Invalid query used in CREATE VIEW. " + e.text() + ". Query: " + definition);
        }
    }

    /** The number of views dropped. */
    long drop(SchemaStatement.DropView statement) {
        List<View> views = new ArrayList<>();
        List<RelationName> missing = new ArrayList<>();
        for (QualifiedName name : statement.names()) {
            View view = find(name);
            if (view != null) {
                views.add(view);
            } else {
                missing.add(Catalog.nameToCreate(name.parts(), context.searchPath()));
            }
        }
        if (!missing.isEmpty() && !statement.ifExists()) {
            throw new CrateError(
                    ErrorKind.RELATIONS_UNKNOWN,
                    "Relations not found: "
                            + missing.stream().map(RelationName::toString).collect(Collectors.joining(", ")));
        }
        views.forEach(catalog::drop);
        return views.size();
    }

    private @org.jspecify.annotations.Nullable View find(QualifiedName name) {
        List<String> schemas = name.parts().size() == 1
                ? context.searchPath()
                : List.of(name.parts().get(name.parts().size() - 2));
        for (String schema : schemas) {
            if (catalog.find(new RelationName(schema, name.last())) instanceof View view) {
                return view;
            }
        }
        return null;
    }
}
