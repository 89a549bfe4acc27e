package org.cratedb4j.embedded.internal.expr;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.jspecify.annotations.Nullable;

/** One execution of a statement: its parameters, its time, its cancellation. Used by one thread at a time. */
public final class ExecContext {
    private static final @Nullable Object[] NO_OUTER_ROW = {};

    private final EvalContext functions;
    private final List<@Nullable Object> parameters;
    private final Cancellation cancellation;
    private final Map<Object, Computed> computed;
    private final @Nullable Object[] outer;

    /**
     * @param functions what functions may know
     * @param parameters the values of the parameters, in the forms of {@link org.cratedb4j.embedded.internal.engine.Session}
     * @param cancellation stops the execution
     */
    public ExecContext(EvalContext functions, List<@Nullable Object> parameters, Cancellation cancellation) {
        this(functions, parameters, cancellation, new IdentityHashMap<>(), NO_OUTER_ROW);
    }

    private ExecContext(
            EvalContext functions,
            List<@Nullable Object> parameters,
            Cancellation cancellation,
            Map<Object, Computed> computed,
            @Nullable Object[] outer) {
        this.functions = functions;
        this.parameters = parameters;
        this.cancellation = cancellation;
        this.computed = computed;
        this.outer = outer;
    }

    /** The same execution inside a correlated subquery. */
    ExecContext withOuter(@Nullable Object[] values) {
        return new ExecContext(functions, parameters, cancellation, computed, values);
    }

    /** The same statement with other parameters; nothing that was computed is shared. */
    public ExecContext withParameters(List<@Nullable Object> others) {
        return new ExecContext(functions, others, cancellation);
    }

    /** What functions may know. */
    public EvalContext functions() {
        return functions;
    }

    /** The value of a parameter. */
    public @Nullable Object parameter(int index) {
        if (index >= parameters.size()) {
            throw new CrateError(
                    ErrorKind.SQL_PARSE,
                    "The query contains a parameter placeholder $" + (index + 1) + ", but there are only "
                            + parameters.size() + " parameter values");
        }
        return parameters.get(index);
    }

    /** Fails when the execution is to stop; to be called for each row. */
    public void checkCancelled() {
        cancellation.check();
    }

    @Nullable
    Object outer(int index) {
        return outer[index];
    }

    /** Computes something once per execution; {@code key} is compared by identity. */
    public @Nullable Object once(Object key, Supplier<@Nullable Object> computation) {
        Computed known = computed.get(key);
        if (known == null) {
            known = new Computed(computation.get());
            computed.put(key, known);
        }
        return known.value();
    }

    private record Computed(@Nullable Object value) {}
}
