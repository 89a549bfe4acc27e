package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.SelectItem;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Analyzes what a statement says about the rows of one table: defaults, generation rules, checks, assignments, WHERE, RETURNING.
 * System columns ({@code _id}, {@code _version}, {@code _doc} ...) are known.
 */
public final class TableAnalyzer {
    private static final String EXCLUDED = "excluded";

    private final Analysis analysis;
    private final QueryAnalyzer queries;
    private final Relation relation;
    private final TableSource source;

    TableAnalyzer(Analysis analysis, Relation relation, @Nullable String alias) {
        this.analysis = analysis;
        this.queries = new QueryAnalyzer(analysis, new CommonTables(null), null);
        this.relation = relation;
        this.source = alias == null ? new TableSource(relation) : new TableSource(relation, alias, List.of());
    }

    /** An expression of its own type. Its {@code toString} is the expression as CrateDB prints it, casts and all. */
    public RowExpression expression(Expression expression) {
        return new TableRowExpression(source, expressions().analyze(expression));
    }

    /** An expression that is brought into a type as CrateDB does on its own initiative. */
    public RowExpression expression(Expression expression, DataType target) {
        return new TableRowExpression(source, expressions().analyze(expression, target));
    }

    /** What DO UPDATE assigns: names are columns of the table, {@code excluded.x} those of the row that was to be inserted. */
    public ConflictExpression conflictExpression(Expression expression, DataType target) {
        TableSource excluded = new TableSource(relation, EXCLUDED, List.of());
        Scope own = new RelationScope(analysis, List.of(source), null);
        Scope offered = new RelationScope(analysis, List.of(excluded), null);
        Scope both = (name, path) -> {
            List<String> prefix = name.prefix();
            boolean isExcluded = prefix.size() == 1 && prefix.get(0).equals(EXCLUDED);
            return (isExcluded ? offered : own).column(name, path);
        };
        Expr expr = expressions().withScope(both, SubqueryAnalyzer.NONE).analyze(expression, target);
        return new TableConflictExpression(source, excluded, expr);
    }

    /** The rows of a condition; null: all. */
    public RowSelector where(@Nullable Expression condition) {
        Expr where = condition == null ? null : expressions().analyze(condition);
        if (where != null) {
            ClauseRules.checkWhere(where);
            where = expressions().fold(ClauseRules.condition(where));
        }
        return TableRowSelector.of(source, Conjunction.split(where));
    }

    /** What RETURNING lists. */
    public RowProjection returning(List<SelectItem> items) {
        List<Output> outputs = new SelectListAnalyzer(expressions(), List.of(source)).analyze(items);
        return new TableRowProjection(source, outputs);
    }

    private ExpressionAnalyzer expressions() {
        return queries.expressions(new RelationScope(analysis, List.of(source), null), Map.of());
    }

    /** The columns that expressions mention, of one mention of the table. */
    static List<FieldRef> columns(List<Expr> exprs, TableSource source) {
        return Fields.of(exprs).stream()
                .filter(field -> field.relation() == source)
                .toList();
    }
}
