package org.cratedb4j.embedded.internal.ddl;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.analyze.RowExpression;
import org.cratedb4j.embedded.internal.analyze.TableAnalyzer;
import org.cratedb4j.embedded.internal.catalog.Column;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.SqlExpression;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.catalog.TableDefinitionBuilder;
import org.cratedb4j.embedded.internal.sql.SqlFormatter;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** Analyzes the expressions of a table that is being defined, with its columns as they are at the moment. */
final class TableExpressions {
    private final RelationName table;
    private final TableDefinitionBuilder definition;
    private final DdlContext context;

    TableExpressions(RelationName table, TableDefinitionBuilder definition, DdlContext context) {
        this.table = table;
        this.definition = definition;
        this.context = context;
    }

    /** The expression, brought into a type unless that is null. */
    RowExpression analyze(Expression expression, @Nullable DataType type) {
        List<Column> roots = new ArrayList<>();
        for (TableColumn column : definition.columns()) {
            if (column.path().isRoot()) {
                roots.add(new Column(column.path().root(), column.type(), column.slot()));
            }
        }
        TableAnalyzer analyzer = context.analyzer().table(new TableRelation(table, roots), null);
        return type == null ? analyzer.expression(expression) : analyzer.expression(expression, type);
    }

    /** The texts to keep of an expression. */
    SqlExpression text(Expression expression, @Nullable DataType type) {
        return texts(expression, analyze(expression, type));
    }

    /** The texts to keep of an analyzed expression. */
    static SqlExpression texts(Expression tree, RowExpression analyzed) {
        return new SqlExpression(SqlFormatter.standaloneExpression(tree), analyzed.toString());
    }
}
