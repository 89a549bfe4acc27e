package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.And;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.ExprPrinter;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Flattened;
import org.cratedb4j.embedded.internal.expr.Member;
import org.cratedb4j.embedded.internal.expr.Not;
import org.cratedb4j.embedded.internal.expr.Quantified;
import org.cratedb4j.embedded.internal.expr.Slot;
import org.cratedb4j.embedded.internal.functions.Functions;
import org.cratedb4j.embedded.internal.functions.ScalarFunction;
import org.cratedb4j.embedded.internal.sql.tree.ComparisonOperator;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Comparisons, in the form that CrateDB gives them: columns on the left, negation outside. */
final class Comparisons {
    private Comparisons() {}

    /** {@code left = right} and its like. */
    static Expr compare(ComparisonOperator operator, Expr left, Expr right) {
        boolean swapped = isColumn(right) && !isColumn(left) && mirrored(operator) != null;
        ComparisonOperator effective = swapped ? mirror(operator) : operator;
        Expr call =
                FunctionResolver.call(functionName(effective), swapped ? List.of(right, left) : List.of(left, right));
        return isNegated(operator) ? new Not(call) : call;
    }

    /** {@code value BETWEEN low AND high}. */
    static Expr between(Expr value, Expr low, Expr high) {
        return new And(
                compare(ComparisonOperator.GREATER_OR_EQUAL, value, low),
                compare(ComparisonOperator.LESS_OR_EQUAL, value, high));
    }

    /** {@code value = ANY(array)}. */
    static Expr isAnyOf(Expr value, Expr array) {
        return compareWithElements(ComparisonOperator.EQUAL, false, value, array);
    }

    /** {@code value < ANY(array)}, {@code value < ALL(array)}. */
    static Expr compareWithElements(ComparisonOperator operator, boolean all, Expr value, Expr array) {
        return withElements(functionName(operator), isNegated(operator), all, value, array);
    }

    /** A comparison of a value with the elements of an array, by any operator. */
    static Expr withElements(String operator, boolean negated, boolean all, Expr value, Expr array) {
        Expr elements = flattened(value, array);
        DataType elementType = elementType(elements.type());
        if (elementType == null) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FUNCTION,
                    "Invalid arguments in: " + printed(operator, all, value, array) + " with (" + value.type() + ", "
                            + array.type() + "). Valid types: (E, array(E))");
        }
        // The operator is chosen by types alone; the slot stands for an element.
        ScalarFunction function = Functions.scalar(
                null,
                operator,
                FunctionResolver.arguments(List.of(value, new Slot(0, elementType))),
                () -> printed(operator, all, value, array));
        List<DataType> types = function.argumentTypes();
        return new Quantified(
                function,
                negated,
                all,
                Casting.implicit(value, types.get(0)),
                Casting.implicit(elements, DataTypes.arrayOf(types.get(1))));
    }

    private static Expr flattened(Expr value, Expr array) {
        int levels = ArrayType.dimensions(array.type()) - ArrayType.dimensions(value.type()) - 1;
        if (levels <= 0) {
            return array;
        }
        DataType element = ArrayType.nest(ArrayType.unnest(array.type()), ArrayType.dimensions(value.type()) + 1);
        return new Flattened(element, array, levels);
    }

    private static @Nullable DataType elementType(DataType array) {
        if (array instanceof ArrayType type) {
            return type.inner();
        }
        return array.equals(DataTypes.UNDEFINED) ? array : null;
    }

    private static String printed(String operator, boolean all, Expr value, Expr array) {
        return "(" + ExprPrinter.printQualified(value) + " " + operator.substring("op_".length())
                + (all ? " ALL(" : " ANY(") + ExprPrinter.printQualified(array) + "))";
    }

    private static boolean isColumn(Expr expr) {
        return expr instanceof FieldRef || (expr instanceof Member member && isColumn(member.object()));
    }

    private static boolean isNegated(ComparisonOperator operator) {
        return switch (operator) {
            case NOT_EQUAL, NOT_MATCHES, NOT_MATCHES_IGNORE_CASE -> true;
            default -> false;
        };
    }

    /** The function behind an operator; of a negated one, that of the operator that it negates. */
    private static String functionName(ComparisonOperator operator) {
        return switch (operator) {
            case NOT_EQUAL -> functionName(ComparisonOperator.EQUAL);
            case NOT_MATCHES -> functionName(ComparisonOperator.MATCHES);
            case NOT_MATCHES_IGNORE_CASE -> functionName(ComparisonOperator.MATCHES_IGNORE_CASE);
            default -> "op_" + operator.symbol();
        };
    }

    private static ComparisonOperator mirror(ComparisonOperator operator) {
        ComparisonOperator mirrored = mirrored(operator);
        return mirrored == null ? operator : mirrored;
    }

    private static @Nullable ComparisonOperator mirrored(ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> operator;
            case LESS -> ComparisonOperator.GREATER;
            case LESS_OR_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
            case GREATER -> ComparisonOperator.LESS;
            case GREATER_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
            default -> null;
        };
    }
}
