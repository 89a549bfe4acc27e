package org.cratedb4j.embedded.internal.exec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cratedb4j.embedded.internal.expr.Constant;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.jspecify.annotations.Nullable;

/**
 * What a condition says about one column of a primary key.
 *
 * @param value the value, or the array of values where {@code many}; depends on no row
 * @param many whether the column is any of several values
 */
public record KeyColumn(Expr value, boolean many) {
    private static final @Nullable Object[] NO_ROW = {};

    /** The values, as far as they are known without an execution: one expression each. */
    List<Expr> constants() {
        if (many
                && value instanceof Constant constant
                && constant.value() instanceof List<?> values
                && constant.type() instanceof ArrayType array) {
            List<Expr> constants = new ArrayList<>();
            values.forEach(each -> constants.add(new Constant(array.inner(), each)));
            return constants;
        }
        return List.of(value);
    }

    List<?> values(ExecContext context) {
        Object result = value.eval(NO_ROW, context);
        return many && result instanceof List<?> list ? list : Arrays.asList(result);
    }
}
