package org.cratedb4j.embedded.internal.types;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A binary number of fixed size. */
abstract class NumberType extends BaseType {
    private final int bits;

    NumberType(int id, String name, Precedence precedence, int bits) {
        super(id, name, precedence);
        this.bits = bits;
    }

    abstract Object fromText(String text);

    abstract Object fromDecimal(BigDecimal decimal);

    abstract Object fromNumber(Number number);

    @Override
    final Object convert(Object value, boolean explicit) {
        if (value instanceof String text) {
            return fromText(text);
        }
        if (value instanceof BigDecimal decimal) {
            return fromDecimal(decimal);
        }
        if (value instanceof Number number) {
            return fromNumber(number);
        }
        if (value instanceof CatalogObject object) {
            return fromNumber(object.oid());
        }
        throw CastException.of(value, this);
    }

    @Override
    public @Nullable Integer numericPrecision() {
        return bits;
    }
}
