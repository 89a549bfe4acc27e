package org.cratedb4j.embedded.internal.ddl;

import java.util.List;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.Operation;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.AdminStatement;
import org.cratedb4j.embedded.internal.sql.tree.AlterTable;
import org.cratedb4j.embedded.internal.sql.tree.SchemaStatement;
import org.cratedb4j.embedded.internal.sql.tree.Statement;
import org.cratedb4j.embedded.internal.sql.tree.TablePartition;
import org.cratedb4j.embedded.internal.sql.tree.TableStatement;

/** Runs the statements that change what is in the catalog, and REFRESH and OPTIMIZE. */
public final class Ddl {
    /** The row count of statements that have none. */
    static final long UNKNOWN = -1;

    private final DdlContext context;
    private final Catalog catalog;

    public Ddl(DdlContext context) {
        this.context = context;
        this.catalog = context.catalog();
    }

    /** Whether {@link #execute} knows what to do with a statement. */
    public static boolean runs(Statement statement) {
        return statement instanceof TableStatement
                || statement instanceof SchemaStatement
                || statement instanceof AdminStatement.Refresh
                || statement instanceof AdminStatement.Optimize
                || statement instanceof AdminStatement.SwapTable;
    }

    /** Runs a statement; the answer is its row count. */
    public long execute(Statement statement) {
        if (statement instanceof TableStatement.CreateTable create) {
            return new CreateTableExecutor(context).create(create) == null ? 0 : 1;
        } else if (statement instanceof TableStatement.CreateTableLike like) {
            return new CreateTableLikeExecutor(context).create(like) ? 1 : 0;
        } else if (statement instanceof TableStatement.CreateTableAs as) {
            return new CreateTableAsExecutor(context).create(as);
        } else if (statement instanceof TableStatement.CreateBlobTable create) {
            new BlobTableExecutor(context).create(create);
            return 1;
        } else if (statement instanceof TableStatement.DropTable drop) {
            return drop(drop);
        } else if (statement instanceof AlterTable alter) {
            return new AlterTableExecutor(context).execute(alter);
        } else if (statement instanceof SchemaStatement schemaStatement) {
            return new SchemaExecutor(context).execute(schemaStatement);
        } else if (statement instanceof AdminStatement.Refresh refresh) {
            return refresh(refresh);
        } else if (statement instanceof AdminStatement.Optimize optimize) {
            return optimize(optimize);
        } else if (statement instanceof AdminStatement.SwapTable swap) {
            return swap(swap);
        }
        throw new IllegalArgumentException(statement.getClass().getName());
    }

    private long drop(TableStatement.DropTable statement) {
        List<String> parts = statement.table().parts();
        if (statement.blob()) {
            if (parts.size() > 1 && !parts.get(0).equals(Catalog.BLOB)) {
                throw ColumnDraft.refused("No blob tables in schema `" + parts.get(0) + "`");
            }
            parts = List.of(Catalog.BLOB, statement.table().last());
        }
        SchemaObject object;
        try {
            object = catalog.resolve(parts, context.searchPath());
        } catch (CrateError e) {
            boolean unknown = e.kind() == ErrorKind.RELATION_UNKNOWN || e.kind() == ErrorKind.SCHEMA_UNKNOWN;
            if (unknown && statement.ifExists()) {
                return 0;
            }
            throw e;
        }
        object.require(Operation.DROP);
        catalog.drop(object);
        return 1;
    }

    /** The row count is the number of tables and partitions, each counted once. */
    private long refresh(AdminStatement.Refresh statement) {
        List<Table> tables = resolveAll(statement.tables(), Operation.REFRESH);
        tables.forEach(table -> table.rows().refresh());
        return tables.size();
    }

    private long optimize(AdminStatement.Optimize statement) {
        OptimizeOptions.check(context.values(statement.options()));
        return resolveAll(statement.tables(), Operation.OPTIMIZE).size();
    }

    private List<Table> resolveAll(List<TablePartition> tables, Operation operation) {
        PartitionClause partitions = new PartitionClause(context);
        return tables.stream()
                .distinct()
                .map(each -> {
                    Table table = catalog.resolveTable(each.table().parts(), context.searchPath(), operation);
                    partitions.find(table.definition(), each.partition());
                    return table;
                })
                .toList();
    }

    private long swap(AdminStatement.SwapTable statement) {
        boolean dropSource = SwapOptions.dropSource(context.values(statement.options()));
        Table source = catalog.resolveTable(statement.source().parts(), context.searchPath(), Operation.ALTER_RENAME);
        Table target = catalog.resolveTable(statement.target().parts(), context.searchPath(), Operation.ALTER_RENAME);
        catalog.swap(source, target);
        if (dropSource) {
            catalog.drop(catalog.resolve(
                    List.of(source.name().schema(), source.name().name()), List.of()));
        }
        return 1;
    }
}
