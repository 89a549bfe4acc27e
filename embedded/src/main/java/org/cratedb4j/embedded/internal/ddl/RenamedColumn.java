package org.cratedb4j.embedded.internal.ddl;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.catalog.CheckConstraint;
import org.cratedb4j.embedded.internal.catalog.ColumnNames;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.SqlExpression;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.catalog.TableDefinition;
import org.cratedb4j.embedded.internal.catalog.TableDefinitionBuilder;
import org.cratedb4j.embedded.internal.catalog.TableIndex;
import org.cratedb4j.embedded.internal.sql.SqlParser;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.ExpressionRewriter;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.Reference;

/** ALTER TABLE RENAME COLUMN: the new name everywhere in a definition, also in its expressions. */
final class RenamedColumn extends ExpressionRewriter {
    private final ColumnPath from;
    private final ColumnPath to;
    private final DdlContext context;

    RenamedColumn(ColumnPath from, ColumnPath to, DdlContext context) {
        this.from = from;
        this.to = to;
        this.context = context;
    }

    TableDefinition in(TableDefinition table) {
        ColumnNames.requireValid(from.root());
        ColumnNames.requireValid(to.root());
        to.keys().forEach(ColumnNames::requireValidKey);
        TableColumn column = table.column(from);
        if (column == null) {
            throw TableDraft.unknown(from);
        }
        if (from.keys().size() != to.keys().size()) {
            throw ColumnDraft.refused(
                    "Cannot rename a column to a name that has different column level: " + from + ", " + to);
        }
        if (!from.isRoot() && !from.parent().equals(to.parent())) {
            throw ColumnDraft.refused(
                    "When renaming sub-columns, parent names must be equal: " + from.parent() + ", " + to.parent());
        }
        boolean indexed = to.isRoot()
                && table.indexes().stream().anyMatch(index -> index.name().equals(to.root()));
        if (indexed || table.column(to) != null) {
            throw ColumnDraft.refused("Cannot rename column to a name that is in use");
        }
        return rename(table, column);
    }

    private TableDefinition rename(TableDefinition table, TableColumn column) {
        TableDefinitionBuilder target = table.toBuilder();
        List<TableColumn> renamed = new ArrayList<>();
        for (TableColumn each : target.columns()) {
            renamed.add(each.withPath(path(each.path())));
        }
        target.columns().clear();
        target.columns().addAll(renamed);
        target.forget(from);
        target.replaceColumn(column.withPath(to));
        target.primaryKey().replaceAll(this::path);
        target.partitionedBy().replaceAll(this::path);
        ColumnPath clusteredBy = table.clusteredBy();
        target.clusteredBy(clusteredBy == null ? null : path(clusteredBy));
        target.indexes()
                .replaceAll(index -> new TableIndex(
                        index.name(),
                        index.ordinal(),
                        index.columns().stream().map(this::path).toList(),
                        index.index()));
        renameInExpressions(table.name(), target);
        return target.build();
    }

    private void renameInExpressions(RelationName table, TableDefinitionBuilder target) {
        TableExpressions expressions = new TableExpressions(table, target, context);
        for (TableColumn column : List.copyOf(target.columns())) {
            SqlExpression rule = column.generated();
            if (rule != null) {
                Expression changed = rewrite(SqlParser.parseExpression(rule.sql()));
                target.replaceColumn(new TableColumn(
                        column.path(),
                        column.type(),
                        column.ordinal(),
                        column.slot(),
                        column.nullable(),
                        column.defaultValue(),
                        expressions.text(changed, column.type()),
                        column.index()));
            }
        }
        target.checks()
                .replaceAll(check -> new CheckConstraint(
                        check.name(),
                        expressions.text(
                                rewrite(SqlParser.parseExpression(
                                        check.expression().sql())),
                                null)));
    }

    private ColumnPath path(ColumnPath path) {
        if (!path.equals(from) && !path.isInside(from)) {
            return path;
        }
        List<String> keys = new ArrayList<>(to.keys());
        keys.addAll(path.keys().subList(from.keys().size(), path.keys().size()));
        return new ColumnPath(to.root(), keys);
    }

    @Override
    public Expression visitColumn(Reference.Column reference) {
        return expression(path(ColumnPath.of(reference.name().last())));
    }

    @Override
    public Expression visitSubscript(Reference.Subscript reference) {
        ColumnPath path = DefinitionColumns.columnOf(reference);
        return path == null ? super.visitSubscript(reference) : expression(path(path));
    }

    private static Expression expression(ColumnPath path) {
        Expression expression = new Reference.Column(QualifiedName.of(path.root()));
        for (String key : path.keys()) {
            expression = new Reference.Subscript(expression, new Literal.Text(key));
        }
        return expression;
    }
}
