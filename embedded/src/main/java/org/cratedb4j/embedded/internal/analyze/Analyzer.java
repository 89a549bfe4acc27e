package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.exec.ProjectPlan;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.expr.Slot;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.sql.tree.QueryBody;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** Analyzes one statement. Knows the types of its parameters, the session's search path and settings. Used by one thread. */
public final class Analyzer {
    private final Catalog catalog;
    private final Analysis analysis;

    /**
     * @param catalog what names are looked up in
     * @param session the session, as functions see it
     * @param strictKeys whether a key that an object does not declare is an error
     * @param parameterTypes the types of the parameters; those beyond take the types that their places ask for
     */
    public Analyzer(Catalog catalog, EvalContext session, boolean strictKeys, List<DataType> parameterTypes) {
        this.catalog = catalog;
        this.analysis = new Analysis(catalog, session, strictKeys, parameterTypes);
    }

    /** A query. */
    public QueryPlan query(Query query) {
        return queries().analyze(query).toPlan();
    }

    /** The columns that the result of a query comes from, in the order of their first mention. */
    public Set<UsedColumn> usedColumns(Query query) {
        return UsedColumns.of(queries().analyze(query));
    }

    /**
     * The source of an INSERT. Its rows are cast to the targets' types; in VALUES, DEFAULT may stand for a value.
     *
     * @param targets the columns to fill, in order
     * @throws CrateError when the source has not as many columns as there are targets
     */
    public QueryPlan insertSource(Query source, List<InsertTarget> targets) {
        AnalyzedQuery query = queries().analyze(source, targets);
        if (query.types().size() != targets.size()) {
            throw new CrateError(
                    ErrorKind.SQL_PARSE,
                    "Number of target columns (" + names(targets) + ") of insert statement doesn't match number of"
                            + " source columns (" + String.join(", ", query.names()) + ")");
        }
        return source.body() instanceof QueryBody.Values ? query.toPlan() : cast(query, targets);
    }

    private static String names(List<InsertTarget> targets) {
        return String.join(", ", targets.stream().map(InsertTarget::name).toList());
    }

    private static QueryPlan cast(AnalyzedQuery query, List<InsertTarget> targets) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            slots.add(new Slot(i, query.types().get(i)));
        }
        List<DataType> types = targets.stream().map(InsertTarget::type).toList();
        List<Expr> cast = Casting.implicit(List.copyOf(slots), types);
        return new QueryPlan(query.names(), types, new ProjectPlan(query.plan(), cast), query.description());
    }

    /** An expression in which no column can be named: a table option, a setting, the id in KILL. */
    public Expr constant(Expression expression) {
        ExpressionAnalyzer expressions = new ExpressionAnalyzer(analysis, Scope.NONE, Map.of(), SubqueryAnalyzer.NONE);
        return new Layout(List.of()).bind(expressions.analyze(expression));
    }

    /** What a statement says about the rows of one table. */
    public TableAnalyzer table(Relation table, @Nullable String alias) {
        return new TableAnalyzer(analysis, table, alias);
    }

    /**
     * To be called when the whole statement has been analyzed.
     *
     * @throws CrateError when a parameter was left out between others
     */
    public void checkParameters() {
        analysis.checkParameters();
    }

    /** How many parameters there must be. */
    public int parameterCount() {
        return analysis.parameterCount();
    }

    /** Whether what was analyzed is still true: whether all names stand for the very relations that they stood for. */
    public boolean isUpToDate() {
        return analysis.dependencies().stream().allMatch(dependency -> dependency.holds(catalog));
    }

    /** Whether what was analyzed reads a relation, be it through views. */
    public boolean reads(RelationName name) {
        return analysis.dependencies().stream()
                .anyMatch(dependency -> dependency.object().name().equals(name));
    }

    private QueryAnalyzer queries() {
        return new QueryAnalyzer(analysis, new CommonTables(null), null);
    }
}
