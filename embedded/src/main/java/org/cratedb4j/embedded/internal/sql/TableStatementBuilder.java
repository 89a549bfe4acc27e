package org.cratedb4j.embedded.internal.sql;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.cratedb4j.embedded.internal.sql.tree.AlterTable;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Properties;
import org.cratedb4j.embedded.internal.sql.tree.Statement;
import org.cratedb4j.embedded.internal.sql.tree.TableElement;
import org.cratedb4j.embedded.internal.sql.tree.TablePartition;
import org.cratedb4j.embedded.internal.sql.tree.TableStatement;
import org.cratedb4j.embedded.internal.sql.tree.TableStatement.LikeOption;
import org.jspecify.annotations.Nullable;

/** Builds the statements that create, alter and drop tables. */
final class TableStatementBuilder extends CrateSqlBaseVisitor<Statement> {
    private final TreeBuilder tree;

    TableStatementBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    @Override
    public Statement visitCreateTable(CrateSqlParser.CreateTableContext context) {
        Elements elements = new Elements();
        List<TableElement> all =
                context.tableElement().stream().map(elements::visit).toList();
        List<Expression> partitionedBy = context.partitionedBy() == null
                ? List.of()
                : tree.columns(context.partitionedBy().columnList());
        return new TableStatement.CreateTable(
                Names.of(context.qualifiedName()),
                context.ifNotExists() != null,
                all,
                clusteredBy(context.clusteredBy()),
                partitionedBy,
                tree.queries().properties(context.withProperties()));
    }

    private TableStatement.@Nullable ClusteredBy clusteredBy(CrateSqlParser.@Nullable ClusteredByContext context) {
        return context == null
                ? null
                : new TableStatement.ClusteredBy(
                        tree.expressions().buildNullable(context.primary()),
                        tree.queries().count(context.count()));
    }

    @Override
    public Statement visitCreateTableAs(CrateSqlParser.CreateTableAsContext context) {
        return new TableStatement.CreateTableAs(
                Names.of(context.qualifiedName()),
                context.ifNotExists() != null,
                tree.queries().build(context.query()));
    }

    @Override
    public Statement visitCreateTableLike(CrateSqlParser.CreateTableLikeContext context) {
        Set<LikeOption> including = EnumSet.noneOf(LikeOption.class);
        for (CrateSqlParser.LikeOptionContext option : context.likeOption()) {
            Set<LikeOption> named = likeOptions(option.option);
            if (option.INCLUDING() != null) {
                including.addAll(named);
            } else {
                including.removeAll(named);
            }
        }
        return new TableStatement.CreateTableLike(
                Names.of(context.table), context.ifNotExists() != null, Names.of(context.source), including);
    }

    private static Set<LikeOption> likeOptions(Token token) {
        return token.getType() == CrateSqlParser.ALL
                ? EnumSet.allOf(LikeOption.class)
                : EnumSet.of(LikeOption.valueOf(token.getText().toUpperCase(Locale.ROOT)));
    }

    @Override
    public Statement visitCreateBlobTable(CrateSqlParser.CreateBlobTableContext context) {
        return new TableStatement.CreateBlobTable(
                Names.of(context.qualifiedName()),
                tree.queries().count(context.count()),
                tree.queries().properties(context.withProperties()));
    }

    @Override
    public Statement visitDropTable(CrateSqlParser.DropTableContext context) {
        return new TableStatement.DropTable(
                Names.of(context.qualifiedName()), context.ifExists() != null, context.BLOB() != null);
    }

    @Override
    public Statement visitAlterTable(CrateSqlParser.AlterTableContext context) {
        CrateSqlParser.AlterTargetContext named = context.alterTarget();
        TablePartition table = named.tablePartition() == null
                ? new TablePartition(Names.of(named.qualifiedName()), List.of())
                : tree.partition(named.tablePartition());
        AlterTable.Target target = new AlterTable.Target(table, named.ONLY() != null, context.BLOB() != null);
        return new AlterTableBuilder(tree, target).visit(context.alterAction());
    }

    /** Builds what stands between the brackets. */
    private final class Elements extends CrateSqlBaseVisitor<TableElement> {
        @Override
        public TableElement visitColumnElement(CrateSqlParser.ColumnElementContext context) {
            return tree.types().column(context.columnDefinition());
        }

        @Override
        public TableElement visitPrimaryKeyElement(CrateSqlParser.PrimaryKeyElementContext context) {
            return new TableElement.PrimaryKey(
                    ConstraintBuilder.name(context.constraintName()), tree.columns(context.columnList()));
        }

        @Override
        public TableElement visitIndexElement(CrateSqlParser.IndexElementContext context) {
            List<Expression> columns = tree.columns(context.columnList());
            Properties options = tree.queries().properties(context.withProperties());
            return new TableElement.Index(Names.of(context.name), Names.of(context.method), columns, options);
        }

        @Override
        public TableElement visitCheckElement(CrateSqlParser.CheckElementContext context) {
            return new TableElement.Check(
                    ConstraintBuilder.name(context.constraintName()),
                    tree.expressions().build(context.expression()));
        }
    }
}
