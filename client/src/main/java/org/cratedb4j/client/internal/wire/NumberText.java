package org.cratedb4j.client.internal.wire;

import java.math.BigDecimal;

/** Decimal numbers as text. */
public final class NumberText {

    // Beyond this, zeros spelled out would be longer than the digits are worth.
    private static final int PLAIN_SCALE = 1_000;

    private NumberText() {}

    /** All digits; zeros before or behind them spelled out unless there are very many. */
    public static String of(BigDecimal number) {
        return Math.abs((long) number.scale()) <= PLAIN_SCALE ? number.toPlainString() : number.toString();
    }

    /** Whether a double keeps every digit of a number. */
    public static boolean isExactDouble(BigDecimal number) {
        double value = number.doubleValue();
        return Double.isFinite(value) && BigDecimal.valueOf(value).compareTo(number) == 0;
    }
}
