package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All built-in functions. Operators are functions under CrateDB's own names: {@code add}, {@code op_=}, {@code op_like}, {@code any_=},
 * {@code op_||}, {@code subscript} ...
 *
 * <p>{@code printedCall} gives the call as messages show it: {@code nosuch(1)}, {@code (t.id + t.o)}.
 */
public final class Functions {
    private static final Registry<ScalarFunction> SCALARS = ScalarFamilies.registry();
    private static final Registry<AggregateFunction> AGGREGATES = AggregateFamilies.registry();
    private static final Registry<WindowFunction> WINDOWS = WindowFamilies.registry();
    private static final Registry<TableFunction> TABLES = TableFamilies.registry();

    private Functions() {}

    /**
     * Where a function can be called.
     *
     * @param schema null: the function belongs to no schema, or to {@code pg_catalog}
     * @return null when there is no such function
     */
    public static @Nullable FunctionKind kind(@Nullable String schema, String name) {
        if (SCALARS.has(schema, name)) {
            return FunctionKind.SCALAR;
        }
        if (AGGREGATES.has(schema, name)) {
            return FunctionKind.AGGREGATE;
        }
        if (WINDOWS.has(schema, name)) {
            return FunctionKind.WINDOW;
        }
        return TABLES.has(schema, name) ? FunctionKind.TABLE : null;
    }

    /**
     * The scalar function or operator that takes these arguments.
     *
     * @throws org.cratedb4j.embedded.internal.errors.CrateError UNSUPPORTED_FUNCTION when there is none of the name, or none for these types
     */
    public static ScalarFunction scalar(
            @Nullable String schema, String name, List<Argument> arguments, Supplier<String> printedCall) {
        return SCALARS.choose(schema, name, arguments, printedCall);
    }

    /** The aggregate that takes these arguments; fails as {@link #scalar}. */
    public static AggregateFunction aggregate(
            @Nullable String schema, String name, List<Argument> arguments, Supplier<String> printedCall) {
        return AGGREGATES.choose(schema, name, arguments, printedCall);
    }

    /** The window function that takes these arguments; fails as {@link #scalar}. */
    public static WindowFunction window(
            @Nullable String schema, String name, List<Argument> arguments, Supplier<String> printedCall) {
        return WINDOWS.choose(schema, name, arguments, printedCall);
    }

    /** The table function that takes these arguments; fails as {@link #scalar}. */
    public static TableFunction table(
            @Nullable String schema, String name, List<Argument> arguments, Supplier<String> printedCall) {
        return TABLES.choose(schema, name, arguments, printedCall);
    }

    /** All signatures of all functions. */
    public static List<FunctionDescription> descriptions() {
        return Stream.of(
                        describe(FunctionKind.SCALAR, SCALARS),
                        describe(FunctionKind.AGGREGATE, AGGREGATES),
                        describe(FunctionKind.WINDOW, WINDOWS),
                        describe(FunctionKind.TABLE, TABLES))
                .flatMap(descriptions -> descriptions)
                .toList();
    }

    private static Stream<FunctionDescription> describe(FunctionKind kind, Registry<?> registry) {
        return registry.signatures().stream().map(signature -> FunctionDescription.of(kind, signature));
    }
}
