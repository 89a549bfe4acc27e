package org.cratedb4j.embedded.internal.dml;

import java.util.List;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.internal.analyze.Analyzer;
import org.cratedb4j.embedded.internal.analyze.ConflictExpression;
import org.cratedb4j.embedded.internal.analyze.InsertTarget;
import org.cratedb4j.embedded.internal.analyze.TableAnalyzer;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement.OnConflict;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.ExpressionRewriter;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * What INSERT does with a row whose primary key is there already.
 *
 * @param kind what it does
 * @param update what is assigned, or null
 */
record ConflictAction(Kind kind, @Nullable Assignments update) {
    static final ConflictAction FAIL = new ConflictAction(Kind.FAIL, null);

    /** The new row takes the place of the one that is there. */
    static final ConflictAction REPLACE = new ConflictAction(Kind.REPLACE, null);

    /** The kinds of action. */
    enum Kind {
        FAIL,
        IGNORE,
        UPDATE,
        REPLACE
    }

    static ConflictAction analyze(
            @Nullable OnConflict clause, List<InsertTarget> targets, Table table, Analyzer analyzer) {
        if (clause == null) {
            return FAIL;
        }
        requirePrimaryKey(
                clause.target().stream()
                        .map(target -> new ColumnPath(target.column().last(), target.path()))
                        .toList(),
                table);
        if (clause.assignments().isEmpty()) {
            return new ConflictAction(Kind.IGNORE, null);
        }
        TableAnalyzer expressions = analyzer.table(table, null);
        List<String> offered = targets.stream().map(InsertTarget::name).toList();
        return new ConflictAction(
                Kind.UPDATE,
                new AssignmentAnalysis(table, (expression, type) -> value(expression, type, offered, expressions))
                        .analyze(clause.assignments()));
    }

    private static Assignments.Value value(
            Expression expression, DataType type, List<String> offered, TableAnalyzer analyzer) {
        new ExcludedColumns(offered).rewrite(expression);
        ConflictExpression value = analyzer.conflictExpression(expression, type);
        return value::eval;
    }

    private static void requirePrimaryKey(List<ColumnPath> columns, Table table) {
        if (columns.isEmpty()) {
            return;
        }
        List<ColumnPath> key = table.primaryKey().isEmpty() ? List.of(ColumnPath.of("_id")) : table.primaryKey();
        if (columns.size() != key.size()) {
            throw refused("Number of conflict targets ("
                    + columns.stream().map(column -> "\"" + column + "\"").collect(Collectors.joining(", ", "[", "]"))
                    + ") did not match the number of primary key columns (" + key + ")");
        }
        for (ColumnPath column : columns) {
            if (table.column(column) == null) {
                throw new CrateError(ErrorKind.COLUMN_UNKNOWN, "Column " + column + " unknown");
            }
            if (!key.contains(column)) {
                throw refused("Conflict target (" + column + ") did not match the primary key columns (" + key + ")");
            }
        }
    }

    /** Refuses columns of other tables than {@code excluded}, and those of {@code excluded} that INSERT does not name. */
    private static final class ExcludedColumns extends ExpressionRewriter {
        private final List<String> offered;

        ExcludedColumns(List<String> offered) {
            this.offered = offered;
        }

        @Override
        public Expression visitColumn(Reference.Column reference) {
            List<String> parts = reference.name().parts();
            if (parts.size() == 2 && parts.get(0).equals("excluded")) {
                if (!offered.contains(parts.get(1))) {
                    throw refused("Column '" + parts.get(1)
                            + "' that is used in the VALUES() expression is not part of the target column list");
                }
            } else if (parts.size() > 1) {
                throw refused("Column reference \"" + reference.name()
                        + "\" has too many parts. A column must not have a schema or a table here.");
            }
            return reference;
        }
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
