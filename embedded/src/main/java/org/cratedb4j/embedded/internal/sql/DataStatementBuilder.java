package org.cratedb4j.embedded.internal.sql;

import java.util.List;
import org.cratedb4j.embedded.internal.sql.tree.Assignment;
import org.cratedb4j.embedded.internal.sql.tree.ColumnPath;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.sql.tree.SelectItem;
import org.cratedb4j.embedded.internal.sql.tree.Statement;
import org.jspecify.annotations.Nullable;

/** Builds the statements that write rows. */
final class DataStatementBuilder extends CrateSqlBaseVisitor<Statement> {
    private final TreeBuilder tree;

    DataStatementBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    @Override
    public Statement visitInsert(CrateSqlParser.InsertContext context) {
        Query source = tree.queries().build(context.query());
        List<SelectItem> returning = returning(context.returning());
        return new DataStatement.Insert(
                Names.of(context.table),
                Names.of(context.names()),
                source,
                onConflict(context.onConflict()),
                returning);
    }

    private DataStatement.@Nullable OnConflict onConflict(CrateSqlParser.@Nullable OnConflictContext context) {
        if (context == null) {
            return null;
        }
        List<ColumnPath> target = context.conflictTarget() == null
                ? List.of()
                : context.conflictTarget().columnPath().stream()
                        .map(path -> Names.path(path, tree))
                        .toList();
        List<Assignment> assignments =
                context.assignments() == null ? List.of() : tree.assignments(context.assignments());
        return new DataStatement.OnConflict(target, assignments);
    }

    private List<SelectItem> returning(CrateSqlParser.@Nullable ReturningContext context) {
        return context == null ? List.of() : tree.queries().selectItems(context.selectItem());
    }

    @Override
    public Statement visitUpdate(CrateSqlParser.UpdateContext context) {
        List<Assignment> assignments = tree.assignments(context.assignments());
        return new DataStatement.Update(
                tree.queries().relations().target(context.targetRelation()),
                assignments,
                tree.expressions().where(context.where()),
                returning(context.returning()));
    }

    @Override
    public Statement visitDelete(CrateSqlParser.DeleteContext context) {
        return new DataStatement.Delete(
                tree.queries().relations().target(context.targetRelation()),
                tree.expressions().where(context.where()));
    }

    @Override
    public Statement visitCopyFrom(CrateSqlParser.CopyFromContext context) {
        return new DataStatement.CopyFrom(
                tree.partition(context.tablePartition()),
                Names.of(context.names()),
                tree.expressions().build(context.source),
                tree.queries().properties(context.withProperties()),
                context.SUMMARY() != null);
    }

    @Override
    public Statement visitCopyTo(CrateSqlParser.CopyToContext context) {
        List<Expression> columns = tree.columns(context.columnList());
        return new DataStatement.CopyTo(
                tree.partition(context.tablePartition()),
                columns,
                tree.expressions().where(context.where()),
                context.DIRECTORY() != null,
                tree.expressions().build(context.target),
                tree.queries().properties(context.withProperties()));
    }
}
