package org.cratedb4j.embedded.internal.sql;

import java.util.List;
import org.cratedb4j.embedded.internal.sql.tree.AdminStatement;
import org.cratedb4j.embedded.internal.sql.tree.Assignment;
import org.cratedb4j.embedded.internal.sql.tree.Statement;
import org.cratedb4j.embedded.internal.sql.tree.TablePartition;

/** Builds the statements about the cluster and its upkeep. */
final class AdminStatementBuilder extends CrateSqlBaseVisitor<Statement> {
    private final TreeBuilder tree;

    AdminStatementBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    private List<TablePartition> tables(CrateSqlParser.TablePartitionsContext context) {
        return context.tablePartition().stream().map(tree::partition).toList();
    }

    @Override
    public Statement visitRefresh(CrateSqlParser.RefreshContext context) {
        return new AdminStatement.Refresh(tables(context.tablePartitions()));
    }

    @Override
    public Statement visitOptimize(CrateSqlParser.OptimizeContext context) {
        return new AdminStatement.Optimize(
                tables(context.tablePartitions()), tree.queries().properties(context.withProperties()));
    }

    @Override
    public Statement visitAnalyze(CrateSqlParser.AnalyzeContext context) {
        return new AdminStatement.Analyze();
    }

    @Override
    public Statement visitKill(CrateSqlParser.KillContext context) {
        return new AdminStatement.Kill(
                context.textOrParameter() == null ? null : tree.textOrParameter(context.textOrParameter()));
    }

    @Override
    public Statement visitSetGlobal(CrateSqlParser.SetGlobalContext context) {
        List<Assignment> settings = context.globalAssignment().stream()
                .map(setting -> new Assignment(
                        tree.expressions().build(setting.primary()),
                        tree.expressions().build(setting.expression())))
                .toList();
        return new AdminStatement.SetGlobal(context.PERSISTENT() != null, settings);
    }

    @Override
    public Statement visitResetGlobal(CrateSqlParser.ResetGlobalContext context) {
        return new AdminStatement.ResetGlobal(tree.expressions().buildAll(context.primary()));
    }

    @Override
    public Statement visitSwapTable(CrateSqlParser.SwapTableContext context) {
        return new AdminStatement.SwapTable(
                Names.of(context.source),
                Names.of(context.target),
                tree.queries().properties(context.withProperties()));
    }
}
