package org.cratedb4j.embedded.internal.ddl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.CheckConstraint;
import org.cratedb4j.embedded.internal.catalog.ColumnNames;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.catalog.TableDefinition;
import org.cratedb4j.embedded.internal.catalog.TableDefinitionBuilder;
import org.cratedb4j.embedded.internal.catalog.TableIndex;
import org.cratedb4j.embedded.internal.sql.SqlParser;

/** ALTER TABLE DROP COLUMN: what must not be dropped, and what goes with a column. */
final class DroppedColumns {
    private DroppedColumns() {}

    /** The definition without some of its columns. */
    static TableDefinition drop(TableDefinition table, List<ColumnPath> dropped) {
        Set<ColumnPath> seen = new HashSet<>();
        for (ColumnPath path : dropped) {
            if (!seen.add(path)) {
                throw ColumnDraft.refused("Column \"" + path + "\" specified more than once");
            }
            requireUnused(table, path);
        }
        boolean anyLeft =
                table.columns().stream().anyMatch(column -> column.path().isRoot() && !dropped.contains(column.path()));
        if (!anyLeft) {
            throw ColumnDraft.unsupported("Dropping all columns of a table is not allowed");
        }
        TableDefinitionBuilder target = table.toBuilder();
        for (ColumnPath path : dropped) {
            target.removeColumn(path);
            target.checks().removeIf(check -> columns(check).stream().anyMatch(column -> lies(column, path)));
        }
        return target.build();
    }

    private static void requireUnused(TableDefinition table, ColumnPath path) {
        if (ColumnNames.isSystemColumn(path.root())) {
            throw ColumnDraft.refused("Dropping a system column is not allowed");
        }
        if (table.primaryKey().contains(path)) {
            throw used(path, "is part of the PRIMARY KEY");
        }
        if (path.equals(table.clusteredBy())) {
            throw used(path, "is used in 'CLUSTERED BY'");
        }
        if (table.partitionedBy().contains(path)) {
            throw used(path, "is part of the 'PARTITIONED BY' columns");
        }
        for (TableIndex index : table.indexes()) {
            if (index.columns().contains(path)) {
                throw used(path, "is part of INDEX: " + index.name());
            }
        }
        for (TableColumn column : table.columns()) {
            if (column.generated() != null
                    && DefinitionColumns.of(
                                    SqlParser.parseExpression(column.generated().sql()))
                            .contains(path)) {
                throw ColumnDraft.unsupported("Cannot drop column `" + path + "`. It's used in generated column `"
                        + column.path() + "`: " + column.generated().display());
            }
        }
        for (CheckConstraint check : table.checks()) {
            requireUnused(check, path);
        }
    }

    /** A check goes with its only column, but stands in the way when it is about others, too. */
    private static void requireUnused(CheckConstraint check, ColumnPath path) {
        Set<ColumnPath> columns = columns(check);
        boolean concerned = columns.stream().anyMatch(column -> lies(column, path));
        boolean aboutOthers = columns.stream().anyMatch(column -> !lies(column, path));
        if (concerned && aboutOthers) {
            throw used(path, "is used in CHECK CONSTRAINT: " + check.name());
        }
    }

    private static Set<ColumnPath> columns(CheckConstraint check) {
        return new HashSet<>(DefinitionColumns.of(
                SqlParser.parseExpression(check.expression().sql())));
    }

    private static boolean lies(ColumnPath column, ColumnPath at) {
        return column.equals(at) || column.isInside(at);
    }

    private static RuntimeException used(ColumnPath path, String how) {
        return ColumnDraft.unsupported("Dropping column: " + path + " which " + how + " is not allowed");
    }
}
