package org.cratedb4j.embedded.internal.exec;

import java.util.Arrays;
import java.util.List;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.jspecify.annotations.Nullable;

/**
 * What a condition says about one column of a primary key.
 *
 * @param value the value, or the array of values where {@code many}; depends on no row
 * @param many whether the column is any of several values
 */
public record KeyColumn(Expr value, boolean many) {
    private static final @Nullable Object[] NO_ROW = {};

    List<?> values(ExecContext context) {
        Object result = value.eval(NO_ROW, context);
        return many && result instanceof List<?> list ? list : Arrays.asList(result);
    }
}
