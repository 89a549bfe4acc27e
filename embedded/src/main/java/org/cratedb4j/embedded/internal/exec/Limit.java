package org.cratedb4j.embedded.internal.exec;

import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.jspecify.annotations.Nullable;

/**
 * LIMIT and OFFSET, known when the execution starts.
 *
 * @param count how many rows at most, a BIGINT; null, or of value NULL: all
 * @param offset how many rows to leave out first, a BIGINT; null, or of value NULL: none
 */
public record Limit(@Nullable Expr count, @Nullable Expr offset) {
    /** All rows. */
    public static final Limit NONE = new Limit(null, null);

    private static final @Nullable Object[] NO_ROW = {};

    long count(ExecContext context) {
        long value = value(count, Long.MAX_VALUE, context);
        // CrateDB takes -1 for no limit.
        return value == -1 ? Long.MAX_VALUE : checked("LIMIT", value);
    }

    long offset(ExecContext context) {
        return checked("OFFSET", value(offset, 0, context));
    }

    private static long checked(String clause, long value) {
        if (value < 0) {
            throw new CrateError(ErrorKind.SQL_PARSE, "Invalid " + clause + ": value must be >= 0; got: " + value);
        }
        return value;
    }

    /** How many rows of the input are needed. */
    long mostRows(ExecContext context) {
        long sum = count(context) + offset(context);
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static long value(@Nullable Expr expr, long otherwise, ExecContext context) {
        return expr != null && expr.eval(NO_ROW, context) instanceof Long number ? number : otherwise;
    }
}
