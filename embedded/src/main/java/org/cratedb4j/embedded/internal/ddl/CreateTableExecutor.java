package org.cratedb4j.embedded.internal.ddl;

import org.cratedb4j.embedded.internal.catalog.ColumnLimits;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableDefinition;
import org.cratedb4j.embedded.internal.catalog.TableDefinitionBuilder;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.TableStatement.CreateTable;
import org.jspecify.annotations.Nullable;

/** Runs CREATE TABLE. */
final class CreateTableExecutor {
    private final DdlContext context;

    CreateTableExecutor(DdlContext context) {
        this.context = context;
    }

    /** The new table; null when there is one already and IF NOT EXISTS was written. */
    @Nullable
    Table create(CreateTable statement) {
        RelationName name = RelationNames.toCreate(statement.table(), context.searchPath());
        TableDefinition definition = define(statement, name);
        if (context.catalog().find(name) != null) {
            if (statement.ifNotExists()) {
                return null;
            }
            throw new CrateError(ErrorKind.RELATION_EXISTS, "Relation '" + name + "' already exists.");
        }
        RelationNames.requireValid(name);
        return context.catalog().createTable(definition);
    }

    private TableDefinition define(CreateTable statement, RelationName name) {
        TableDefinitionBuilder target =
                new TableDefinitionBuilder(name, context.catalog().nextTableId());
        TableDraft draft = new TableDraft(name, target, context);
        draft.read(statement.elements());
        TableClauses clauses = new TableClauses(draft, target, context);
        clauses.partition(statement.partitionedBy(), statement.clusteredBy());
        new TableAssembler(draft, target, context).assemble();
        clauses.options(context.values(statement.options()));
        clauses.cluster(statement.clusteredBy());
        return ColumnLimits.checked(target.build());
    }
}
