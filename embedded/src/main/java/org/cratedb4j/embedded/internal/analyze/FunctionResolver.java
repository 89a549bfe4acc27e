package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.Call;
import org.cratedb4j.embedded.internal.expr.Constant;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.ExprPrinter;
import org.cratedb4j.embedded.internal.expr.Parameter;
import org.cratedb4j.embedded.internal.functions.Argument;
import org.cratedb4j.embedded.internal.functions.Functions;
import org.cratedb4j.embedded.internal.functions.ScalarFunction;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Finds functions by their arguments, and brings the arguments into the functions' types. */
final class FunctionResolver {
    private FunctionResolver() {}

    /** A call of a scalar function or operator that belongs to no schema. */
    static Expr call(String name, List<Expr> arguments) {
        return call(null, name, arguments);
    }

    /** A call of a scalar function. */
    static Expr call(@Nullable String schema, String name, List<Expr> arguments) {
        ScalarFunction function = scalar(schema, name, arguments);
        return new Call(function, Casting.implicit(arguments, function.argumentTypes()));
    }

    /** The scalar function that takes these arguments. */
    static ScalarFunction scalar(@Nullable String schema, String name, List<Expr> arguments) {
        return Functions.scalar(schema, name, arguments(arguments), printed(schema, name, arguments));
    }

    /** What a signature is chosen by. */
    static List<Argument> arguments(List<Expr> exprs) {
        return exprs.stream()
                .map(expr -> expr instanceof Constant constant
                        ? new Argument(expr.type(), true, constant.value())
                        : new Argument(expr.type(), expr instanceof Parameter, null))
                .toList();
    }

    /** A call as messages show it. */
    static Supplier<String> printed(@Nullable String schema, String name, List<Expr> arguments) {
        return () -> ExprPrinter.printCall(schema == null ? name : schema + "." + name, arguments);
    }

    /**
     * The type that all of some expressions can be brought into.
     *
     * @param name the construct, for the message when there is none
     */
    static DataType commonType(String name, List<Expr> exprs) {
        DataType common = DataTypes.UNDEFINED;
        for (Expr expr : exprs) {
            DataType next = DataTypes.common(common, expr.type());
            if (next == null) {
                throw invalidArguments(name, exprs);
            }
            common = next;
        }
        return common;
    }

    private static CrateError invalidArguments(String name, List<Expr> exprs) {
        List<String> types = new ArrayList<>();
        exprs.forEach(expr -> types.add(expr.type().toString()));
        return new CrateError(
                ErrorKind.UNSUPPORTED_FUNCTION,
                "Invalid arguments in: " + ExprPrinter.printCall(name, exprs) + " with (" + String.join(", ", types)
                        + "). Valid types: (E)");
    }
}
