package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.exec.ValuesPlan;
import org.cratedb4j.embedded.internal.expr.Constant;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.sql.tree.Construct;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.QueryBody;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;

/** {@code VALUES}: each column has the type of highest precedence in it, or that of the column to be filled. */
final class ValuesAnalyzer {
    private static final Layout NO_ROW = new Layout(List.of());

    private final ExpressionAnalyzer expressions;

    ValuesAnalyzer(ExpressionAnalyzer expressions) {
        this.expressions = expressions;
    }

    AnalyzedQuery analyze(QueryBody.Values values, List<InsertTarget> targets) {
        int width = values.rows().get(0).size();
        List<List<Expr>> rows = new ArrayList<>();
        values.rows().forEach(row -> rows.add(new ArrayList<>()));
        List<String> names = new ArrayList<>();
        List<DataType> types = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            DataType type = addColumn(values.rows(), column, targets, rows);
            names.add("col" + (column + 1));
            types.add(type);
            for (List<Expr> row : rows) {
                row.set(column, NO_ROW.bind(expressions.fold(Casting.implicit(row.get(column), type))));
            }
        }
        return new AnalyzedQuery(
                names,
                names,
                types,
                new ValuesPlan(rows),
                () -> new PlanDescription("TableFunction[_values | [" + String.join(", ", names) + "] | true]"));
    }

    private DataType addColumn(
            List<List<Expression>> written, int column, List<InsertTarget> targets, List<List<Expr>> rows) {
        boolean targeted = column < targets.size();
        DataType type = targeted ? targets.get(column).type() : DataTypes.UNDEFINED;
        for (int i = 0; i < rows.size(); i++) {
            List<Expression> row = written.get(i);
            if (row.size() != written.get(0).size()) {
                throw new CrateError(
                        ErrorKind.SQL_PARSE,
                        "VALUES lists must all be the same length. Found row with "
                                + written.get(0).size() + " items and another with " + column + " items");
            }
            Expr cell = cell(row.get(column), column, targets);
            checkConvertible(cell.type(), type, i, column, targets);
            boolean higher = !targeted && DataTypes.precedes(cell.type(), type);
            type = higher || type.equals(DataTypes.UNDEFINED) ? cell.type() : type;
            rows.get(i).add(cell);
        }
        return type;
    }

    private Expr cell(Expression expression, int column, List<InsertTarget> targets) {
        if (!(expression instanceof Construct.DefaultValue)) {
            return expressions.visit(expression);
        }
        if (column >= targets.size()) {
            throw new CrateError(ErrorKind.UNSUPPORTED_FEATURE, "DEFAULT is only allowed in INSERT VALUES");
        }
        Expression defaultValue = targets.get(column).defaultValue();
        return defaultValue == null ? new Constant(targets.get(column).type(), null) : expressions.visit(defaultValue);
    }

    private static void checkConvertible(
            DataType source, DataType target, int row, int column, List<InsertTarget> targets) {
        if (!source.isConvertibleTo(target, false) && !ArrayType.unnest(target).equals(DataTypes.UNDEFINED)) {
            throw new CrateError(
                    ErrorKind.SQL_PARSE,
                    "Cannot convert VALUES element in row " + (row + 1) + " of type `" + source + "` to `" + target
                            + "` for "
                            + (column < targets.size()
                                    ? "`" + targets.get(column).name() + "`"
                                    : "position: " + column));
        }
    }
}
