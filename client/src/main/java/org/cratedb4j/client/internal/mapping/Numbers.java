package org.cratedb4j.client.internal.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.cratedb4j.client.internal.wire.NumberText;

/** From one class of numbers to another, or an {@link ArithmeticException} where something would be lost. */
final class Numbers {

    private static final double TWO_TO_63 = 0x1p63;

    // CrateDB computes no NUMERIC of more digits; a few letters could ask for gigabytes of zeros.
    private static final int MAX_ZEROS = 131_072;

    private Numbers() {}

    static long toLong(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return toLong(number.doubleValue());
        }
        if (number instanceof BigDecimal decimal) {
            return decimal.longValueExact();
        }
        return number instanceof BigInteger integer ? integer.longValueExact() : number.longValue();
    }

    static long toLong(double value) {
        if (value != Math.rint(value) || value < -TWO_TO_63 || value >= TWO_TO_63) {
            throw lost(value, "a whole number of 64 bits");
        }
        return (long) value;
    }

    static int toInt(Number number) {
        return toInt(toLong(number));
    }

    static int toInt(long value) {
        return (int) within(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static short toShort(Number number) {
        return (short) within(toLong(number), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    static byte toByte(Number number) {
        return (byte) within(toLong(number), Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    private static long within(long value, long least, long most) {
        if (value < least || value > most) {
            throw new ArithmeticException(value + " is not within " + least + " and " + most);
        }
        return value;
    }

    /** A decimal number may become a double if it is the one that the double is written as. */
    static double toDouble(Number number) {
        if (number instanceof BigDecimal decimal) {
            if (!NumberText.isExactDouble(decimal)) {
                throw lost(number, "a double");
            }
            return decimal.doubleValue();
        }
        if (number instanceof BigInteger integer) {
            return toDouble(new BigDecimal(integer));
        }
        return number instanceof Long value ? toDouble(value.longValue()) : number.doubleValue();
    }

    static double toDouble(long value) {
        double converted = value;
        if (converted == TWO_TO_63 || (long) converted != value) {
            throw lost(value, "a double");
        }
        return converted;
    }

    static float toFloat(Number number) {
        if (number instanceof Float value) {
            return value;
        }
        double value = toDouble(number);
        float converted = (float) value;
        if (!Double.isNaN(value) && converted != value && !sameDigits(converted, value)) {
            throw lost(number, "a float");
        }
        return converted;
    }

    private static boolean sameDigits(float converted, double value) {
        return Float.isFinite(converted)
                && new BigDecimal(Float.toString(converted)).compareTo(BigDecimal.valueOf(value)) == 0;
    }

    static BigDecimal toBigDecimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                throw lost(number, "a decimal number");
            }
            return new BigDecimal(number.toString());
        }
        return BigDecimal.valueOf(number.longValue());
    }

    static BigInteger toBigInteger(Number number) {
        if (number instanceof BigInteger integer) {
            return integer;
        }
        BigDecimal decimal = toBigDecimal(number);
        if (decimal.scale() < -MAX_ZEROS) {
            throw lost(number, "a whole number of a size to be held");
        }
        return decimal.toBigIntegerExact();
    }

    private static ArithmeticException lost(Number number, String target) {
        return new ArithmeticException(number + " is not " + target);
    }
}
