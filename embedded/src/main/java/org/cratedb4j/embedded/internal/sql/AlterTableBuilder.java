package org.cratedb4j.embedded.internal.sql;

import org.cratedb4j.embedded.internal.sql.tree.AlterTable;
import org.cratedb4j.embedded.internal.sql.tree.Statement;

/** Builds what ALTER TABLE does with one target. */
final class AlterTableBuilder extends CrateSqlBaseVisitor<Statement> {
    private final TreeBuilder tree;
    private final AlterTable.Target target;

    AlterTableBuilder(TreeBuilder tree, AlterTable.Target target) {
        this.tree = tree;
        this.target = target;
    }

    @Override
    public Statement visitAddColumns(CrateSqlParser.AddColumnsContext context) {
        return new AlterTable.AddColumns(
                target,
                context.addedColumn().stream().map(tree.types()::addedColumn).toList());
    }

    @Override
    public Statement visitDropColumns(CrateSqlParser.DropColumnsContext context) {
        return new AlterTable.DropColumns(
                target,
                context.droppedColumn().stream()
                        .map(column -> new AlterTable.DroppedColumn(
                                Names.path(column.columnPath(), tree), column.ifExists() != null))
                        .toList());
    }

    @Override
    public Statement visitDropConstraint(CrateSqlParser.DropConstraintContext context) {
        return new AlterTable.DropConstraint(target, Names.of(context.identifier()));
    }

    @Override
    public Statement visitSetOptions(CrateSqlParser.SetOptionsContext context) {
        return new AlterTable.SetOptions(
                target, tree.queries().properties(context.properties().property()));
    }

    @Override
    public Statement visitResetOptions(CrateSqlParser.ResetOptionsContext context) {
        return new AlterTable.ResetOptions(target, Names.of(context.names()));
    }

    @Override
    public Statement visitOpenClose(CrateSqlParser.OpenCloseContext context) {
        return new AlterTable.OpenClose(target, context.OPEN() != null);
    }

    @Override
    public Statement visitRenameTable(CrateSqlParser.RenameTableContext context) {
        return new AlterTable.Rename(target, Names.of(context.qualifiedName()));
    }

    @Override
    public Statement visitRenameColumn(CrateSqlParser.RenameColumnContext context) {
        return new AlterTable.RenameColumn(target, Names.path(context.source, tree), Names.path(context.target, tree));
    }

    @Override
    public Statement visitSetDefault(CrateSqlParser.SetDefaultContext context) {
        return new AlterTable.SetDefault(
                target,
                Names.path(context.columnPath(), tree),
                tree.expressions().build(context.expression()));
    }

    @Override
    public Statement visitDropDefault(CrateSqlParser.DropDefaultContext context) {
        return new AlterTable.SetDefault(target, Names.path(context.columnPath(), tree), null);
    }

    @Override
    public Statement visitRerouteShards(CrateSqlParser.RerouteShardsContext context) {
        return new AlterTable.Reroute(target);
    }
}
