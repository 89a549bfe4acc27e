package org.cratedb4j.embedded.internal.dml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cratedb4j.embedded.internal.analyze.Analyzer;
import org.cratedb4j.embedded.internal.analyze.InsertTarget;
import org.cratedb4j.embedded.internal.analyze.QueryPlan;
import org.cratedb4j.embedded.internal.analyze.RowProjection;
import org.cratedb4j.embedded.internal.catalog.Column;
import org.cratedb4j.embedded.internal.catalog.ColumnNames;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.SqlExpression;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.SqlParser;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement.Insert;
import org.cratedb4j.embedded.internal.sql.tree.QueryBody;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.TypeId;

/** Finds out what an INSERT is to do with a table. */
final class InsertAnalysis {
    private final Insert statement;
    private final Table table;
    private final Analyzer analyzer;

    InsertAnalysis(Insert statement, Table table, Analyzer analyzer) {
        this.statement = statement;
        this.table = table;
        this.analyzer = analyzer;
    }

    InsertPlan analyze() {
        Set<String> unique = new HashSet<>();
        for (String column : statement.columns()) {
            if (!unique.add(column)) {
                throw refused("column \"" + column + "\" specified more than once");
            }
        }
        List<InsertTarget> targets = targets();
        boolean fromValues = statement.source().body() instanceof QueryBody.Values;
        QueryPlan source = fromValues ? analyzer.insertSource(statement.source(), targets) : query(targets);
        requireColumns(targets);
        ConflictAction conflict = ConflictAction.analyze(statement.onConflict(), targets, table, analyzer);
        RowProjection returning = statement.returning().isEmpty()
                ? null
                : analyzer.table(table, null).returning(statement.returning());
        analyzer.checkParameters();
        InsertTargets into = new InsertTargets(names(targets), source.types(), fromValues, conflict, returning != null);
        return new InsertPlan(table, into, source, fromValues, returning);
    }

    private List<InsertTarget> targets() {
        List<InsertTarget> targets = new ArrayList<>();
        if (statement.columns().isEmpty()) {
            for (Column column : table.columns()) {
                targets.add(target(column.name()));
            }
        } else {
            statement.columns().forEach(name -> targets.add(target(name)));
        }
        return targets;
    }

    private InsertTarget target(String name) {
        if (ColumnNames.isSystemColumn(name)) {
            throw new CrateError(ErrorKind.INVALID_COLUMN_NAME, "\"" + name + "\" Cannot write to system column");
        }
        TableColumn column = table.column(ColumnPath.of(name));
        if (column == null) {
            if (table.definition().policy() != ColumnPolicy.DYNAMIC) {
                throw new CrateError(ErrorKind.COLUMN_UNKNOWN, "Column " + name + " unknown");
            }
            return new InsertTarget(name, DataTypes.UNDEFINED, null);
        }
        if (ArrayType.unnest(column.type()).id() == TypeId.UNDEFINED) {
            return new InsertTarget(name, DataTypes.UNDEFINED, null);
        }
        SqlExpression defaultValue = column.defaultValue();
        return new InsertTarget(
                name, column.type(), defaultValue == null ? null : SqlParser.parseExpression(defaultValue.sql()));
    }

    /** A query's rows are cast one by one as they are written, because one that cannot be cast does not spoil the others. */
    private QueryPlan query(List<InsertTarget> targets) {
        QueryPlan query = analyzer.query(statement.source());
        if (query.types().size() != targets.size()) {
            throw refused("Number of target columns (" + String.join(", ", names(targets))
                    + ") of insert statement doesn't match number of source columns ("
                    + String.join(", ", query.columns()) + ")");
        }
        for (int index = 0; index < targets.size(); index++) {
            InsertTarget target = targets.get(index);
            DataType source = query.types().get(index);
            if (target.type().id() != TypeId.UNDEFINED && !source.isConvertibleTo(target.type(), false)) {
                throw refused("The type '" + source + "' of the insert source '"
                        + query.columns().get(index) + "' is not convertible to the type '" + target.type()
                        + "' of target column '" + target.name() + "'");
            }
        }
        return query;
    }

    private void requireColumns(List<InsertTarget> targets) {
        Set<String> given = new HashSet<>(names(targets));
        ColumnPath routing = table.definition().routingColumn();
        if (routing != null && !isGivenOrComputed(routing, given)) {
            throw refused("Column `" + routing + "` is required but is missing from the insert statement");
        }
        for (ColumnPath key : table.primaryKey()) {
            if (!isGivenOrComputed(key, given)) {
                throw refused("Column \"" + key + "\" is required but is missing from the insert statement");
            }
        }
    }

    private boolean isGivenOrComputed(ColumnPath path, Set<String> given) {
        TableColumn column = table.column(path);
        if (given.contains(path.root()) || column == null || column.defaultValue() != null) {
            return true;
        }
        SqlExpression rule = column.generated();
        return rule != null
                && MentionedColumns.of(SqlParser.parseExpression(rule.sql())).stream()
                        .allMatch(source -> given.contains(source.root()));
    }

    private static List<String> names(List<InsertTarget> targets) {
        return targets.stream().map(InsertTarget::name).toList();
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
