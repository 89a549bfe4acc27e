package org.cratedb4j.embedded.internal.sql;

import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.ShowStatement;
import org.cratedb4j.embedded.internal.sql.tree.Statement;
import org.jspecify.annotations.Nullable;

/** Builds the SHOW statements. */
final class ShowStatementBuilder extends CrateSqlBaseVisitor<Statement> {
    private final TreeBuilder tree;

    ShowStatementBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    private static @Nullable String pattern(CrateSqlParser.@Nullable ShowFilterContext context) {
        return context == null || context.text() == null ? null : Texts.of(context.text());
    }

    private @Nullable Expression where(CrateSqlParser.@Nullable ShowFilterContext context) {
        return context == null ? null : tree.expressions().where(context.where());
    }

    @Override
    public Statement visitShowTransaction(CrateSqlParser.ShowTransactionContext context) {
        return new ShowStatement.ShowTransactionIsolation();
    }

    @Override
    public Statement visitShowCreateTable(CrateSqlParser.ShowCreateTableContext context) {
        return new ShowStatement.ShowCreateTable(Names.of(context.qualifiedName()));
    }

    @Override
    public Statement visitShowTables(CrateSqlParser.ShowTablesContext context) {
        return new ShowStatement.ShowTables(
                Names.ofNullable(context.qualifiedName()), pattern(context.showFilter()), where(context.showFilter()));
    }

    @Override
    public Statement visitShowSchemas(CrateSqlParser.ShowSchemasContext context) {
        return new ShowStatement.ShowSchemas(pattern(context.showFilter()), where(context.showFilter()));
    }

    @Override
    public Statement visitShowColumns(CrateSqlParser.ShowColumnsContext context) {
        return new ShowStatement.ShowColumns(
                Names.of(context.table),
                Names.ofNullable(context.schema),
                pattern(context.showFilter()),
                where(context.showFilter()));
    }

    @Override
    public Statement visitShowSetting(CrateSqlParser.ShowSettingContext context) {
        return new ShowStatement.ShowSetting(Names.ofNullable(context.qualifiedName()));
    }
}
