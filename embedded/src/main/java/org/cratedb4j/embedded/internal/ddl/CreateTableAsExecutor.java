package org.cratedb4j.embedded.internal.ddl;

import java.util.List;
import org.cratedb4j.embedded.internal.analyze.QueryPlan;
import org.cratedb4j.embedded.internal.catalog.ColumnNames;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.TableDefinitionBuilder;
import org.cratedb4j.embedded.internal.dml.Dml;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement.Insert;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.TableStatement.CreateTableAs;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.ObjectType;

/** Runs CREATE TABLE AS: a table with the columns of a query, filled with its rows. */
final class CreateTableAsExecutor {
    private final DdlContext context;

    CreateTableAsExecutor(DdlContext context) {
        this.context = context;
    }

    /** The number of rows written. */
    long create(CreateTableAs statement) {
        RelationName name = RelationNames.toCreate(statement.table(), context.searchPath());
        QueryPlan query = context.analyzer().query(statement.query());
        TableDefinitionBuilder target =
                new TableDefinitionBuilder(name, context.catalog().nextTableId());
        for (int index = 0; index < query.columns().size(); index++) {
            declare(
                    target,
                    ColumnPath.of(query.columns().get(index)),
                    query.types().get(index));
        }
        if (context.catalog().find(name) != null) {
            if (statement.ifNotExists()) {
                return 0;
            }
            throw new CrateError(ErrorKind.RELATION_EXISTS, "Relation '" + name + "' already exists.");
        }
        RelationNames.requireValid(name);
        context.catalog().createTable(target.build());
        Insert insert =
                new Insert(QualifiedName.of(name.schema(), name.name()), List.of(), statement.query(), null, List.of());
        return new Dml(context.catalog(), context.analyzer(), context.searchPath())
                .execute(insert, context.execution())
                .rowCount();
    }

    private static void declare(TableDefinitionBuilder target, ColumnPath path, DataType type) {
        if (path.isRoot()) {
            ColumnNames.requireValid(path.root());
        }
        if (target.column(path) != null) {
            throw ColumnDraft.refused("column \"" + path + "\" specified more than once");
        }
        String obstacle = type.storageObstacle();
        if (obstacle != null) {
            throw ColumnDraft.unsupported(obstacle);
        }
        target.addColumn(path, type);
        if (ArrayType.unnest(type) instanceof ObjectType object) {
            object.inner().forEach((key, inner) -> declare(target, path.child(key), inner));
        }
    }
}
