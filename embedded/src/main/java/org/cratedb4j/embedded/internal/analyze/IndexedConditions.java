package org.cratedb4j.embedded.internal.analyze;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.expr.Call;
import org.cratedb4j.embedded.internal.expr.Cast;
import org.cratedb4j.embedded.internal.expr.CastMode;
import org.cratedb4j.embedded.internal.expr.Constant;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.IndexRange;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.expr.Matched;
import org.cratedb4j.embedded.internal.expr.Member;
import org.cratedb4j.embedded.internal.expr.NearestVectors;
import org.cratedb4j.embedded.internal.expr.Parameter;
import org.cratedb4j.embedded.internal.expr.Quantified;
import org.cratedb4j.embedded.internal.expr.Rewriter;
import org.cratedb4j.embedded.internal.expr.TermCondition;
import org.cratedb4j.embedded.internal.expr.TermScore;
import org.cratedb4j.embedded.internal.functions.Argument;
import org.cratedb4j.embedded.internal.functions.Functions;
import org.cratedb4j.embedded.internal.functions.ScalarFunction;
import org.cratedb4j.embedded.internal.search.TextField;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.Casts;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * Conditions as CrateDB's index answers them. Columns are compared in their own type: of {@code cast(column) = constant} it makes
 * {@code column = cast(constant)}, where no digit is lost by that. So a column can be looked up by key, and values that could not be cast
 * do no harm. NaN is in no range.
 */
final class IndexedConditions {
    static final String KNN_MATCH = "knn_match";

    private final TableSource source;

    private IndexedConditions(TableSource source) {
        this.source = source;
    }

    /** Conditions as they are asked of a table. */
    static List<Expr> of(TableSource source, List<Expr> conditions) {
        IndexedConditions indexed = new IndexedConditions(source);
        return conditions.stream()
                .map(condition -> Rewriter.bottomUp(condition, expr -> indexed.onIndex(withoutNaN(swap(expr)))))
                .toList();
    }

    /** What only an index can answer. */
    private Expr onIndex(Expr expr) {
        if (expr instanceof Call call && call.function().name().equals(KNN_MATCH)) {
            TextField.Source vectors = source.searchSource(call.children().get(0));
            boolean literals = Fields.of(call.children().subList(1, 3)).isEmpty();
            return vectors == null || !literals ? expr : new Matched(new NearestVectors(vectors, call));
        }
        boolean comparison = expr instanceof Quantified
                || (expr instanceof Call call && call.function().name().startsWith("op_"));
        return comparison && expr.children().size() == 2 ? onTerms(expr) : expr;
    }

    /** A column with a full-text index has not its values in it but their terms. */
    private Expr onTerms(Expr comparison) {
        Expr column = comparison.children().get(0);
        Expr value = comparison.children().get(1);
        if (analyzed(value) != null && Fields.of(column).isEmpty()) {
            throw CrateError.unsupported("comparing a value with the elements of a column that has a full-text index");
        }
        TextField field = Fields.of(value).isEmpty() ? analyzed(column) : null;
        if (field == null) {
            return comparison;
        }
        if (source.relation() instanceof Table table
                && table.column(Objects.requireNonNull(source.path(column))) != null) {
            Expr onTerm = comparison.withChildren(List.of(TermCondition.TERM, value));
            return new TermCondition(column, field.analysis(), new Layout(List.of(TermCondition.TERM)).bind(onTerm));
        }
        if (comparison instanceof Call call && call.function().name().equals("op_=")) {
            return new Matched(new TermScore(field, column, value));
        }
        throw CrateError.unsupported("comparing a named index other than by =");
    }

    /** The field of a column whose values are not its terms; null when the expression is no such column. */
    private @Nullable TextField analyzed(Expr expr) {
        ColumnPath path = source.path(expr);
        TextField field =
                path == null || source.relation().primaryKey().contains(path) ? null : source.searchField(expr);
        return field == null || field.kind() != TextField.Kind.FULLTEXT ? null : field;
    }

    private static Expr withoutNaN(Expr expr) {
        boolean range = expr instanceof Call call
                && (call.function().name().equals("op_>")
                        || call.function().name().equals("op_>="))
                && isColumn(expr.children().get(0))
                && Fields.of(expr.children().get(1)).isEmpty();
        if (!range) {
            return expr;
        }
        Expr column = expr.children().get(0);
        boolean floating =
                column.type().equals(DataTypes.DOUBLE) || column.type().equals(DataTypes.REAL);
        return floating ? new IndexRange(column, expr) : expr;
    }

    private static Expr swap(Expr expr) {
        if (expr instanceof Call call && isComparison(call.function().name()) && castColumn(expr) != null) {
            return swapComparison(call);
        }
        if (expr instanceof Quantified quantified && castColumn(expr) != null) {
            return swapQuantified(quantified);
        }
        return expr;
    }

    private static boolean isComparison(String function) {
        return switch (function) {
            case "op_=", "op_<", "op_<=", "op_>", "op_>=" -> true;
            default -> false;
        };
    }

    /** The column that a comparison casts on its left side; null when it casts none. */
    private static @Nullable Expr castColumn(Expr comparison) {
        List<Expr> operands = comparison.children();
        boolean cast = operands.size() == 2
                && operands.get(0) instanceof Cast left
                && left.mode() == CastMode.IMPLICIT
                && isColumn(left.operand());
        return cast ? ((Cast) operands.get(0)).operand() : null;
    }

    private static boolean isColumn(Expr expr) {
        return expr instanceof FieldRef || (expr instanceof Member member && isColumn(member.object()));
    }

    private static Expr swapComparison(Call call) {
        Expr column = call.children().get(0).children().get(0);
        Expr value = inType(call.children().get(1), column.type());
        ScalarFunction function =
                value == null ? null : operator(call.function().name(), column.type(), column.type());
        return function == null || value == null ? call : new Call(function, List.of(column, value));
    }

    private static Expr swapQuantified(Quantified quantified) {
        Expr column = quantified.children().get(0).children().get(0);
        DataType type = column.type();
        Expr array = inType(quantified.children().get(1), DataTypes.arrayOf(type));
        ScalarFunction function = array == null ? null : operator(quantified.operatorName(), type, type);
        return function == null || array == null
                ? quantified
                : new Quantified(function, quantified.negated(), quantified.all(), column, array);
    }

    private static @Nullable ScalarFunction operator(String name, DataType left, DataType right) {
        try {
            ScalarFunction function = Functions.scalar(
                    null, name, List.of(new Argument(left, false, null), new Argument(right, false, null)), () -> name);
            return function.argumentTypes().get(0).matchesSignature(left) ? function : null;
        } catch (CrateError e) {
            return null;
        }
    }

    /** A constant or parameter in another type; null when it is neither or would change. */
    private static @Nullable Expr inType(Expr value, DataType type) {
        if (value instanceof Parameter parameter) {
            return new Parameter(parameter.index(), type);
        }
        if (!(value instanceof Constant constant)) {
            return null;
        }
        DataType inner = ArrayType.unnest(constant.type());
        boolean numbers = DataTypes.isNumeric(inner) && DataTypes.isNumeric(ArrayType.unnest(type));
        boolean swappable =
                numbers ? survives(constant.value(), type) : inner.isConvertibleTo(ArrayType.unnest(type), false);
        return swappable ? new Constant(type, Casts.constant(constant.value(), constant.type(), type, false)) : null;
    }

    private static boolean survives(@Nullable Object value, DataType type) {
        if (value instanceof List<?> list) {
            return list.stream().allMatch(element -> survives(element, ((ArrayType) type).inner()));
        }
        try {
            Object cast = type.implicitCast(value);
            return value != null
                    && cast != null
                    && new BigDecimal(value.toString()).compareTo(new BigDecimal(cast.toString())) == 0;
        } catch (CrateError | NumberFormatException e) {
            return false;
        }
    }
}
