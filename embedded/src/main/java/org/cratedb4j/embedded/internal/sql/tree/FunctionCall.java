package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a scalar, aggregate, window or table function. Forms with a syntax of their own are calls too: {@code x AT TIME ZONE z}
 * is {@code timezone(z, x)}, {@code POSITION(a IN b)} is {@code strpos(b, a)}, {@code SUBSTRING(s FROM a FOR b)} is {@code
 * substring(s, a, b)}, {@code CURRENT_USER} is {@code current_user()}, {@code TRIM(BOTH c FROM s)} is {@code trim(s, c, 'BOTH')}, {@code a && b} is
 * {@code array_overlap(a, b)}.
 *
 * @param name the function's name; two parts when a schema was named
 * @param arguments the arguments; none for {@code count(*)}
 * @param distinct whether DISTINCT stands before the arguments
 * @param filter the condition of {@code FILTER (WHERE ...)}, or null
 * @param nulls {@code IGNORE NULLS} or {@code RESPECT NULLS}, or null
 * @param window what follows OVER, or null
 */
public record FunctionCall(
        QualifiedName name,
        List<Expression> arguments,
        boolean distinct,
        @Nullable Expression filter,
        @Nullable NullTreatment nulls,
        @Nullable Window window)
        implements Expression {
    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    /** A plain call. */
    public FunctionCall(QualifiedName name, List<Expression> arguments) {
        this(name, arguments, false, null, null, null);
    }

    /** What a window function does with NULLs. */
    public enum NullTreatment {
        IGNORE,
        RESPECT
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitFunctionCall(this);
    }
}
