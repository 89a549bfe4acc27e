package org.cratedb4j.embedded.internal.sql;

import java.util.Locale;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.cratedb4j.embedded.internal.sql.tree.Statement;

/** Builds statements: leads each to the builder of its kind. */
final class StatementBuilder {
    private final TreeBuilder tree;

    StatementBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    Statement build(CrateSqlParser.StatementContext context) {
        if (context.query() != null) {
            return tree.queries().build(context.query());
        } else if (context.explain() != null) {
            return explain(context.explain());
        } else if (context.clusterOnlyStatement() != null) {
            return new Statement.Unsupported(leadingWords(context.clusterOnlyStatement()));
        }
        ParseTree kind = context.getChild(0);
        return kind.accept(builder(kind));
    }

    private static String leadingWords(CrateSqlParser.ClusterOnlyStatementContext context) {
        return context.children.stream()
                .takeWhile(TerminalNode.class::isInstance)
                .map(ParseTree::getText)
                .collect(Collectors.joining(" "))
                .toUpperCase(Locale.ROOT);
    }

    private CrateSqlBaseVisitor<Statement> builder(ParseTree kind) {
        if (kind instanceof CrateSqlParser.DataStatementContext) {
            return new DataStatementBuilder(tree);
        } else if (kind instanceof CrateSqlParser.TableStatementContext) {
            return new TableStatementBuilder(tree);
        } else if (kind instanceof CrateSqlParser.SchemaStatementContext) {
            return new SchemaStatementBuilder(tree);
        } else if (kind instanceof CrateSqlParser.RoleStatementContext) {
            return new RoleStatementBuilder(tree);
        } else if (kind instanceof CrateSqlParser.SessionStatementContext) {
            return new SessionStatementBuilder(tree);
        } else if (kind instanceof CrateSqlParser.CursorStatementContext) {
            return new CursorStatementBuilder(tree);
        } else if (kind instanceof CrateSqlParser.ShowStatementContext) {
            return new ShowStatementBuilder(tree);
        }
        return new AdminStatementBuilder(tree);
    }

    private Statement explain(CrateSqlParser.ExplainContext context) {
        boolean analyze = context.ANALYZE() != null;
        boolean verbose = context.VERBOSE() != null;
        boolean costs = !analyze && context.explainOptions().isEmpty();
        for (CrateSqlParser.ExplainOptionsContext options : context.explainOptions()) {
            for (CrateSqlParser.ExplainOptionContext option : options.explainOption()) {
                boolean on = option.FALSE() == null;
                switch (option.option.getType()) {
                    case CrateSqlParser.ANALYZE -> analyze = on;
                    case CrateSqlParser.COSTS -> costs = on;
                    default -> verbose = on;
                }
            }
        }
        return new Statement.Explain(
                build(context.statement()), new Statement.Explain.Options(analyze, costs, verbose));
    }
}
