package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.AggregateCall;
import org.cratedb4j.embedded.internal.expr.Coalesce;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.ExprPrinter;
import org.cratedb4j.embedded.internal.expr.TableCall;
import org.cratedb4j.embedded.internal.expr.WindowCall;
import org.cratedb4j.embedded.internal.expr.WindowDefinition;
import org.cratedb4j.embedded.internal.functions.AggregateFunction;
import org.cratedb4j.embedded.internal.functions.FunctionKind;
import org.cratedb4j.embedded.internal.functions.Functions;
import org.cratedb4j.embedded.internal.functions.TableFunction;
import org.cratedb4j.embedded.internal.functions.WindowFunction;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.FunctionCall;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.cratedb4j.embedded.internal.sql.tree.Window;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** Calls: of scalar functions, aggregates, window functions and table functions. */
final class FunctionAnalyzer {
    private static final Set<String> WITH_DISTINCT = Set.of("count", "avg");

    private final ExpressionAnalyzer expressions;
    private final WindowAnalyzer windows;

    FunctionAnalyzer(ExpressionAnalyzer expressions, Map<String, Window> windows) {
        this.expressions = expressions;
        this.windows = new WindowAnalyzer(expressions, windows);
    }

    Expr call(FunctionCall call) {
        String name = call.name().last();
        List<String> prefix = call.name().prefix();
        String schema = prefix.isEmpty() ? null : prefix.get(0);
        if (schema == null && name.equals("subscript") && call.arguments().size() == 2) {
            return expressions.visit(new Reference.Subscript(
                    call.arguments().get(0), call.arguments().get(1)));
        }
        List<Expr> arguments = expressions.visitAll(call.arguments());
        if (schema == null && name.equals("coalesce") && !arguments.isEmpty()) {
            return coalesce(arguments);
        }
        if (call.distinct() && arguments.size() > 1) {
            throw unsupported(name + "(DISTINCT x) does not accept more than one argument");
        }
        FunctionKind kind = Functions.kind(schema, name);
        if (call.window() != null && kind != null) {
            return overWindow(call, call.window(), kind, schema, arguments);
        }
        if (kind == FunctionKind.AGGREGATE) {
            rejectNullTreatment(call);
            return aggregate(schema, call, arguments);
        }
        return other(call, kind, schema, arguments);
    }

    private static Expr coalesce(List<Expr> arguments) {
        DataType type = FunctionResolver.commonType("coalesce", arguments);
        return new Coalesce(
                type,
                arguments.stream()
                        .map(argument -> Casting.implicit(argument, type))
                        .toList());
    }

    private static Expr other(
            FunctionCall call, @Nullable FunctionKind kind, @Nullable String schema, List<Expr> arguments) {
        String name = call.name().last();
        Expr expr = kind == FunctionKind.TABLE
                ? table(schema, name, arguments)
                : kind == FunctionKind.WINDOW ? withoutWindow(name) : FunctionResolver.call(schema, name, arguments);
        if (call.filter() != null) {
            throw unsupported("Only aggregate functions allow a FILTER clause");
        }
        if (call.distinct()) {
            throw unsupported("DISTINCT is not supported for non-aggregate function " + name);
        }
        rejectNullTreatment(call);
        return expr;
    }

    private static Expr withoutWindow(String name) {
        throw unsupported("Window function " + name + " requires an OVER clause");
    }

    private static Expr table(@Nullable String schema, String name, List<Expr> arguments) {
        TableFunction function = Functions.table(
                schema, name, FunctionResolver.arguments(arguments), FunctionResolver.printed(schema, name, arguments));
        return new TableCall(function, Casting.implicit(arguments, function.argumentTypes()));
    }

    private AggregateCall aggregate(@Nullable String schema, FunctionCall call, List<Expr> arguments) {
        String name = call.name().last();
        AggregateFunction function = Functions.aggregate(
                schema, name, FunctionResolver.arguments(arguments), FunctionResolver.printed(schema, name, arguments));
        if (call.distinct() && !WITH_DISTINCT.contains(name)) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FUNCTION,
                    "Unknown function: collection_" + name + "(" + ExprPrinter.printCall("collect_set", arguments)
                            + ")");
        }
        if (arguments.stream().anyMatch(argument -> argument.any(TableCall.class::isInstance))) {
            throw unsupported("Cannot use table functions inside aggregates");
        }
        return new AggregateCall(
                function,
                Casting.implicit(arguments, function.argumentTypes()),
                filter(call.filter()),
                call.distinct());
    }

    private @Nullable Expr filter(@Nullable Expression condition) {
        return condition == null ? null : ClauseRules.condition(expressions.visit(condition));
    }

    private Expr overWindow(
            FunctionCall call, Window window, FunctionKind kind, @Nullable String schema, List<Expr> arguments) {
        String name = call.name().last();
        WindowDefinition definition = windows.analyze(window);
        if (arguments.stream().anyMatch(argument -> argument.any(WindowCall.class::isInstance))) {
            throw unsupported("Window function calls cannot be nested: " + name);
        }
        if (kind == FunctionKind.AGGREGATE) {
            rejectDistinct(call);
            rejectNullTreatment(call);
            return WindowCall.of(aggregate(schema, call, arguments), definition);
        }
        if (kind != FunctionKind.WINDOW) {
            FunctionResolver.call(schema, name, arguments);
            throw new CrateError(
                    ErrorKind.SQL_PARSE,
                    "OVER clause was specified, but " + name + " is neither a window nor an aggregate function.");
        }
        WindowFunction function = Functions.window(
                schema, name, FunctionResolver.arguments(arguments), FunctionResolver.printed(schema, name, arguments));
        rejectDistinct(call);
        if (call.filter() != null) {
            throw unsupported("FILTER is not implemented for non-aggregate window functions (" + name + ")");
        }
        return WindowCall.of(
                function,
                Casting.implicit(arguments, function.argumentTypes()),
                call.nulls() == FunctionCall.NullTreatment.IGNORE,
                definition);
    }

    private static void rejectDistinct(FunctionCall call) {
        if (call.distinct()) {
            throw unsupported("DISTINCT is not implemented for window functions");
        }
    }

    private static void rejectNullTreatment(FunctionCall call) {
        if (call.nulls() != null) {
            throw new CrateError(
                    ErrorKind.SQL_PARSE, call.name().last() + " cannot accept RESPECT or IGNORE NULLS flag.");
        }
    }

    private static CrateError unsupported(String why) {
        return new CrateError(ErrorKind.UNSUPPORTED_FEATURE, why);
    }
}
