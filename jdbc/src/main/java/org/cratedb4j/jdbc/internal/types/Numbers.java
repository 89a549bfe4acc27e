package org.cratedb4j.jdbc.internal.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.cratedb4j.client.types.BitString;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;

/**
 * Values as the numbers that JDBC's getters return. As in Java's own conversions a fraction is cut off and a double is the
 * nearest one; but a number that does not fit is refused. Points in time are the milliseconds since 1970 that CrateDB keeps.
 */
public final class Numbers {

    private static final double TWO_TO_63 = 0x1p63;

    // CrateDB computes no NUMERIC of more digits; a few letters could ask for gigabytes of zeros.
    private static final int LONGEST = 131_072;

    private Numbers() {}

    /** A value as a whole number between two limits. */
    public static long toLong(Object value, long least, long most) throws SQLException {
        return within(toLong(value), least, most);
    }

    /** The number, if it is between two limits. */
    public static long within(long value, long least, long most) throws SQLException {
        if (value < least || value > most) {
            throw SqlErrors.of(SqlState.OUT_OF_RANGE, value + " is not within " + least + " and " + most);
        }
        return value;
    }

    /** A value as a whole number. */
    public static long toLong(Object value) throws SQLException {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Double || value instanceof Float) {
            return toLong(((Number) value).doubleValue());
        }
        BigInteger integer = toInteger(value);
        if (integer.bitLength() >= Long.SIZE) {
            throw outOfRange("a whole number of 64 bits");
        }
        return integer.longValue();
    }

    /** A double without its fraction. */
    public static long toLong(double value) throws SQLException {
        if (Double.isNaN(value) || value < -TWO_TO_63 || value >= TWO_TO_63) {
            throw outOfRange("a whole number of 64 bits");
        }
        return (long) value;
    }

    /** A value as a whole number of any size. */
    public static BigInteger toInteger(Object value) throws SQLException {
        if (value instanceof BigInteger integer) {
            return integer;
        }
        BigDecimal decimal = toDecimal(value);
        if ((long) decimal.precision() - decimal.scale() > LONGEST) {
            throw outOfRange("a whole number of a size to be held");
        }
        return decimal.toBigInteger();
    }

    /** A value as a double. */
    public static double toDouble(Object value) throws SQLException {
        if (value instanceof Double || value instanceof Float) {
            return ((Number) value).doubleValue();
        }
        if (value instanceof String text && isSpecial(text.strip())) {
            return Double.parseDouble(text.strip());
        }
        double converted = value instanceof Number number
                ? number.doubleValue()
                : toDecimal(value).doubleValue();
        if (Double.isInfinite(converted)) {
            throw outOfRange("a double");
        }
        return converted;
    }

    /** A value as a float. */
    public static float toFloat(Object value) throws SQLException {
        return toFloat(toDouble(value));
    }

    /** The nearest float. */
    public static float toFloat(double value) throws SQLException {
        float converted = (float) value;
        if (Float.isInfinite(converted) && !Double.isInfinite(value)) {
            throw outOfRange("a float");
        }
        return converted;
    }

    private static boolean isSpecial(String text) {
        return text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity");
    }

    /** A value as a decimal number with all its digits. */
    public static BigDecimal toDecimal(Object value) throws SQLException {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (value instanceof Double || value instanceof Float) {
            return ofDigits(value.toString(), "a finite number");
        }
        if (value instanceof Number number) {
            return BigDecimal.valueOf(number.longValue());
        }
        if (value instanceof Boolean flag) {
            return flag ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (value instanceof String text) {
            return ofDigits(text.strip(), "a number");
        }
        return BigDecimal.valueOf(millisOrBit(value));
    }

    private static BigDecimal ofDigits(String digits, String target) throws SQLException {
        if (isSpecial(digits)) {
            throw outOfRange(target);
        }
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException e) {
            throw SqlErrors.of(SqlState.INVALID_VALUE, "The text is not " + target, e);
        }
    }

    private static long millisOrBit(Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        }
        if (value instanceof ZonedDateTime zoned) {
            return zoned.toInstant().toEpochMilli();
        }
        if (value instanceof LocalDateTime local) {
            return local.toInstant(ZoneOffset.UTC).toEpochMilli();
        }
        if (value instanceof LocalDate date) {
            return date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        }
        if (value instanceof BitString bits && bits.length() == 1) {
            return bits.bits().equals("1") ? 1 : 0;
        }
        throw unconvertible(value, "a number");
    }

    /** A value as a truth value: 0 and 1, and their words in SQL. */
    public static boolean toBoolean(Object value) throws SQLException {
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value instanceof String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true", "t", "1", "yes", "y", "on" -> true;
                case "false", "f", "0", "no", "n", "off" -> false;
                default -> throw SqlErrors.of(SqlState.INVALID_VALUE, "The text is not a truth value");
            };
        }
        if (value instanceof Number || value instanceof BitString) {
            double number = toDouble(value);
            if (number == 0 || number == 1) {
                return number == 1;
            }
            throw SqlErrors.of(SqlState.INVALID_VALUE, "Of numbers, only 0 and 1 are truth values");
        }
        throw unconvertible(value, "a truth value");
    }

    private static SQLException outOfRange(String target) {
        return SqlErrors.of(SqlState.OUT_OF_RANGE, "The value does not fit into " + target);
    }

    static SQLException unconvertible(Object value, String target) {
        return SqlErrors.of(
                SqlState.INVALID_VALUE, "A value of " + value.getClass().getTypeName() + " is not " + target);
    }
}
