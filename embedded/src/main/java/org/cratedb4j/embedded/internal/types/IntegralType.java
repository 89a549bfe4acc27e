package org.cratedb4j.embedded.internal.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** "char", SMALLINT, INTEGER and BIGINT: whole numbers in a range. */
final class IntegralType extends NumberType {
    private final long min;
    private final long max;
    private final LongFunction<Number> box;

    private IntegralType(int id, String name, Precedence precedence, int bits, LongFunction<Number> box) {
        super(id, name, precedence, bits);
        this.max = Long.MAX_VALUE >> (Long.SIZE - bits);
        this.min = -max - 1;
        this.box = box;
    }

    static IntegralType ofByte() {
        return new IntegralType(TypeId.BYTE, "byte", Precedence.BYTE, Byte.SIZE, value -> (byte) value);
    }

    static IntegralType ofSmallint() {
        return new IntegralType(TypeId.SMALLINT, "smallint", Precedence.SMALLINT, Short.SIZE, value -> (short) value);
    }

    static IntegralType ofInteger() {
        return new IntegralType(TypeId.INTEGER, "integer", Precedence.INTEGER, Integer.SIZE, value -> (int) value);
    }

    static IntegralType ofBigint() {
        return new IntegralType(TypeId.BIGINT, "bigint", Precedence.BIGINT, Long.SIZE, value -> value);
    }

    @Override
    Object fromText(String text) {
        return inRange(Long.parseLong(text));
    }

    @Override
    Object fromDecimal(BigDecimal decimal) {
        // CrateDB takes a NUMERIC only strictly between the limits, and into the small types only whole.
        boolean small = id() == TypeId.BYTE || id() == TypeId.SMALLINT;
        BigInteger whole = decimal.toBigInteger();
        boolean fits = small
                ? decimal.stripTrailingZeros().scale() <= 0 && whole.bitLength() < Long.SIZE
                : whole.compareTo(BigInteger.valueOf(max)) < 0 && whole.compareTo(BigInteger.valueOf(min)) > 0;
        if (!fits) {
            throw CastException.outOfRange(decimal, this);
        }
        return inRange(whole.longValue());
    }

    @Override
    Object fromNumber(Number number) {
        boolean small = id() == TypeId.BYTE || id() == TypeId.SMALLINT;
        return inRange(small ? number.intValue() : number.longValue());
    }

    private Object inRange(long value) {
        if (value < min || value > max) {
            throw CastException.outOfRange(value, this);
        }
        return box.apply(value);
    }

    @Override
    public @Nullable Object valueForInsert(@Nullable Object value) {
        // The ends of the range mark missing values in CrateDB's index.
        if (value instanceof Long number && (number == Long.MAX_VALUE || number == Long.MIN_VALUE)) {
            throw refused("Value " + number + " exceeds allowed range for column of type bigint");
        }
        return value;
    }

    @Override
    public int compare(Object a, Object b) {
        return Long.compare(((Number) a).longValue(), ((Number) b).longValue());
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        out.writeNumber(((Number) value).longValue());
    }
}
