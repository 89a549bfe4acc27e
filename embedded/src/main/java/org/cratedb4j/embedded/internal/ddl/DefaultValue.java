package org.cratedb4j.embedded.internal.ddl;

import org.cratedb4j.embedded.internal.analyze.RowExpression;
import org.cratedb4j.embedded.internal.catalog.ColumnNames;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.SqlExpression;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.catalog.TableDefinition;
import org.cratedb4j.embedded.internal.catalog.TableDefinitionBuilder;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.TypeId;
import org.jspecify.annotations.Nullable;

/**
 * The DEFAULT of a column.
 *
 * @param path the column
 * @param expression what makes the value, or null for none
 */
record DefaultValue(ColumnPath path, @Nullable Expression expression) {

    /** Puts it in the place of the one that the column has. */
    TableDefinition in(TableDefinition table, DdlContext context) {
        TableColumn column = table.column(path);
        if (column == null) {
            throw TableDraft.unknown(path);
        }
        if (column.generated() != null) {
            throw ColumnDraft.refused("Cannot SET DEFAULT on generated column `" + path + "`");
        }
        if (column.type().id() == TypeId.OBJECT) {
            throw ColumnDraft.refused("Default values are not allowed for object columns: " + path);
        }
        TableDefinitionBuilder changed = table.toBuilder();
        changed.replaceColumn(column.withDefault(text(table, column, changed, context)));
        return changed.build();
    }

    private @Nullable SqlExpression text(
            TableDefinition table, TableColumn column, TableDefinitionBuilder changed, DdlContext context) {
        if (expression == null) {
            return null;
        }
        requireNoColumns(path, expression);
        return text(path, expression, column.type(), new TableExpressions(table.name(), changed, context));
    }

    /** The texts to keep of the default of a column. */
    static SqlExpression text(ColumnPath path, Expression expression, DataType type, TableExpressions expressions) {
        RowExpression analyzed = expressions.analyze(expression, type);
        if (analyzed.hasTableFunction()) {
            throw ColumnDraft.unsupported("Cannot use table function in default expression of column `" + path + "`");
        }
        if (analyzed.aggregate() != null) {
            throw ColumnDraft.unsupported(
                    "Aggregation functions are not allowed in default expressions: " + analyzed.aggregate());
        }
        return TableExpressions.texts(expression, analyzed);
    }

    /** Refuses a default that names columns. */
    static void requireNoColumns(ColumnPath column, Expression expression) {
        for (ColumnPath named : DefinitionColumns.of(expression)) {
            throw ColumnDraft.unsupported("Cannot reference columns in DEFAULT expression of `" + column
                    + "`. Maybe you wanted to use a string literal with single quotes instead: '" + named.root() + "'");
        }
    }

    /** Refuses columns that every table has. */
    static void requireChangeable(Table table, ColumnPath path) {
        if (table.column(path) == null && ColumnNames.isSystemColumn(path.root())) {
            throw ColumnDraft.refused("Cannot alter system column `" + path + "`");
        }
    }
}
