package org.cratedb4j.embedded.internal.dml;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.analyze.Analyzer;
import org.cratedb4j.embedded.internal.analyze.RowExpression;
import org.cratedb4j.embedded.internal.analyze.RowProjection;
import org.cratedb4j.embedded.internal.analyze.TableAnalyzer;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.Operation;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.engine.BulkOutcome;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.sql.tree.Assignment;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement.Delete;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement.Insert;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement.Update;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Relation;
import org.jspecify.annotations.Nullable;

/** Runs INSERT, UPDATE and DELETE. A statement is analyzed once, however often it is run. */
public final class Dml {
    private final Catalog catalog;
    private final Analyzer analyzer;
    private final List<String> searchPath;

    /**
     * @param catalog what tables are found in
     * @param analyzer analyzes the statement, of which there is one
     * @param searchPath the session's schemas
     */
    public Dml(Catalog catalog, Analyzer analyzer, List<String> searchPath) {
        this.catalog = catalog;
        this.analyzer = analyzer;
        this.searchPath = searchPath;
    }

    /** Runs a statement once. */
    public ResultSet execute(DataStatement statement, ExecContext context) {
        return prepare(statement).execute(context);
    }

    /**
     * Runs a statement once per parameter list; one outcome each, in order.
     *
     * @throws CrateError when it is to fail as a whole; nothing has been written then
     */
    public List<BulkOutcome> executeBulk(
            DataStatement statement, ExecContext context, List<List<@Nullable Object>> parameters) {
        return prepare(statement).executeBulk(context, parameters);
    }

    /** Analyzes a statement. */
    public PreparedWrite prepare(DataStatement statement) {
        if (statement instanceof Insert insert) {
            return prepare(insert);
        } else if (statement instanceof Update update) {
            return prepare(update);
        } else if (statement instanceof Delete delete) {
            return prepare(delete);
        }
        throw new IllegalArgumentException(statement.getClass().getName());
    }

    private PreparedWrite prepare(Insert statement) {
        Table table = catalog.resolveTable(statement.table().parts(), searchPath, Operation.INSERT);
        InsertPlan plan = new InsertAnalysis(statement, table, analyzer).analyze();
        Insertion insertion = new Insertion(plan, catalog, analyzer);
        return new PreparedWrite() {
            @Override
            public ResultSet execute(ExecContext context) {
                return insertion.execute(context).toResult();
            }

            @Override
            public List<BulkOutcome> executeBulk(ExecContext context, List<List<@Nullable Object>> parameters) {
                if (plan.returning() != null) {
                    throw returnsRows();
                }
                return insertion.executeBulk(context, parameters);
            }
        };
    }

    private PreparedWrite prepare(Update statement) {
        Target target = target(statement.target(), Operation.UPDATE);
        TableAnalyzer expressions = analyzer.table(target.table(), target.alias());
        IdentityHashMap<Expression, RowExpression> analyzed = new IdentityHashMap<>();
        Assignments assignments = new AssignmentAnalysis(target.table(), (expression, type) -> {
                    RowExpression value = expressions.expression(expression, type);
                    analyzed.put(expression, value);
                    return (row, excluded, context) -> value.eval(row, context);
                })
                .analyze(statement.assignments());
        AssignedConstants constants = constants(target.table(), statement, analyzed);
        RowSelection selection =
                new RowSelection(target.table(), statement.where(), expressions.where(statement.where()));
        RowProjection returning = statement.returning().isEmpty() ? null : expressions.returning(statement.returning());
        analyzer.checkParameters();
        return new PreparedWrite() {
            @Override
            public ResultSet execute(ExecContext context) {
                constants.check(context);
                Written written = new Written(returning);
                change().execute(written, context);
                return written.toResult();
            }

            @Override
            public List<BulkOutcome> executeBulk(ExecContext context, List<List<@Nullable Object>> parameters) {
                if (returning != null) {
                    throw returnsRows();
                }
                return change().executeBulk(context, parameters);
            }

            private RowChange change() {
                WriteTarget written = new WriteTarget(catalog, analyzer, target.table());
                return new RowChange(
                        target.table(),
                        selection,
                        Operation.UPDATE,
                        (row, writer, context) -> writer.update(row, assignments.apply(written, row, row, context)));
            }
        };
    }

    private static AssignedConstants constants(
            Table table, Update statement, IdentityHashMap<Expression, RowExpression> analyzed) {
        Map<ColumnPath, RowExpression> assigned = new LinkedHashMap<>();
        for (Assignment assignment : statement.assignments()) {
            ColumnPath path = MentionedColumns.columnOf(assignment.target());
            RowExpression value = analyzed.get(assignment.value());
            if (path != null && value != null) {
                assigned.put(path, value);
            }
        }
        return new AssignedConstants(table, assigned);
    }

    private PreparedWrite prepare(Delete statement) {
        Target target = target(statement.target(), Operation.DELETE);
        TableAnalyzer expressions = analyzer.table(target.table(), target.alias());
        RowSelection selection =
                new RowSelection(target.table(), statement.where(), expressions.where(statement.where()));
        analyzer.checkParameters();
        RowChange change = new RowChange(target.table(), selection, Operation.DELETE, (row, writer, context) -> {
            writer.delete(row);
            return row;
        });
        PartitionRemoval partitions = new PartitionRemoval(catalog, target.table(), statement.where(), selection);
        return new PreparedWrite() {
            @Override
            public ResultSet execute(ExecContext context) {
                if (partitions.execute(context)) {
                    return ResultSet.ofRowCount(-1);
                }
                Written written = new Written(null);
                change.execute(written, context);
                return written.toResult();
            }

            @Override
            public List<BulkOutcome> executeBulk(ExecContext context, List<List<@Nullable Object>> parameters) {
                return change.executeBulk(context, parameters);
            }
        };
    }

    private record Target(Table table, @Nullable String alias) {}

    private Target target(Relation relation, Operation operation) {
        if (relation instanceof Relation.Aliased aliased) {
            return new Target(target(aliased.relation(), operation).table(), aliased.alias());
        }
        if (relation instanceof Relation.Table named) {
            return new Target(catalog.resolveTable(named.name().parts(), searchPath, operation), null);
        }
        throw new CrateError(ErrorKind.UNSUPPORTED_FEATURE, operation + " is only supported on base-tables");
    }

    private static CrateError returnsRows() {
        return new CrateError(
                ErrorKind.UNSUPPORTED_FEATURE,
                "Bulk operations for statements that return result sets is not supported");
    }
}
