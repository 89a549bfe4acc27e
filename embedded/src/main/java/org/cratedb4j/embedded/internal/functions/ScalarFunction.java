package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** A scalar function or operator, its signature chosen. Stateless and thread-safe. */
public interface ScalarFunction {
    /** CrateDB's own name, for example {@code add} for {@code +} and {@code op_=} for {@code =}. */
    String name();

    /** The types that the caller casts the arguments to, one per argument. */
    List<DataType> argumentTypes();

    /** The type of the result. */
    DataType returnType();

    /** Whether equal arguments give equal results, so that constants can be folded. */
    boolean deterministic();

    /**
     * @param arguments values of {@link #argumentTypes()}
     * @throws org.cratedb4j.embedded.internal.errors.CrateError as CrateDB fails, for example on overflow
     */
    @Nullable
    Object apply(EvalContext context, @Nullable Object[] arguments);
}
