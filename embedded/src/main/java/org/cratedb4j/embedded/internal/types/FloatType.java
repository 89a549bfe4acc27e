package org.cratedb4j.embedded.internal.types;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;

/** REAL and DOUBLE PRECISION. */
final class FloatType extends NumberType {
    private final boolean single;

    private FloatType(int id, String name, Precedence precedence, int bits, boolean single) {
        super(id, name, precedence, bits);
        this.single = single;
    }

    static FloatType ofReal() {
        return new FloatType(TypeId.REAL, "real", Precedence.REAL, 24, true);
    }

    static FloatType ofDouble() {
        return new FloatType(TypeId.DOUBLE, "double precision", Precedence.DOUBLE, 53, false);
    }

    @Override
    Object fromText(String text) {
        return single ? (Object) Float.parseFloat(text) : (Object) Double.parseDouble(text);
    }

    @Override
    Object fromDecimal(BigDecimal decimal) {
        double limit = single ? Float.MAX_VALUE : Double.MAX_VALUE;
        if (decimal.abs().compareTo(BigDecimal.valueOf(limit)) >= 0) {
            throw CastException.outOfRange(decimal, this);
        }
        return single ? (Object) decimal.floatValue() : (Object) decimal.doubleValue();
    }

    @Override
    Object fromNumber(Number number) {
        if (!single) {
            return number.doubleValue();
        }
        float value = number.floatValue();
        if (Float.isInfinite(value) && !Double.isInfinite(number.doubleValue())) {
            throw CastException.outOfRange(number, this);
        }
        return value;
    }

    @Override
    public int compare(Object a, Object b) {
        return Double.compare(((Number) a).doubleValue(), ((Number) b).doubleValue());
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        if (value instanceof Float number) {
            out.writeNumber(number);
        } else {
            out.writeNumber(((Number) value).doubleValue());
        }
    }
}
