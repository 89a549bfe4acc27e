package org.cratedb4j.embedded.internal.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** NUMERIC, NUMERIC(p) with any scale (only CrateDB's constants have it) and NUMERIC(p, s). */
public final class NumericType extends BaseType {
    private static final int MOST_STORED_DIGITS = 38;

    private final @Nullable Integer precision;
    private final @Nullable Integer scale;

    /** NUMERIC of any size. */
    NumericType() {
        this(null, null);
    }

    /**
     * @param precision how many digits; null for any number
     * @param scale how many of them after the point; null for any number
     */
    NumericType(@Nullable Integer precision, @Nullable Integer scale) {
        super(TypeId.NUMERIC, "numeric", Precedence.NUMERIC);
        this.precision = precision;
        this.scale = scale;
    }

    @Override
    public @Nullable Integer numericPrecision() {
        return precision;
    }

    /** Digits after the point; null when not fixed. */
    public @Nullable Integer scale() {
        return scale;
    }

    @Override
    Object convert(Object value, boolean explicit) {
        BigDecimal decimal = decimal(value);
        if (precision == null || scale == null) {
            return decimal;
        }
        if (decimal.precision() - decimal.scale() > precision - scale) {
            throw CastException.outOfRange(value, this);
        }
        return decimal.setScale(scale, rounding().getRoundingMode());
    }

    private BigDecimal decimal(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.round(rounding());
        }
        if (value instanceof String || value instanceof Float || value instanceof Double) {
            return new BigDecimal(Texts.of(value), rounding());
        }
        if (value instanceof Number number) {
            return new BigDecimal(BigInteger.valueOf(number.longValue()), rounding());
        }
        throw CastException.of(value, this);
    }

    private MathContext rounding() {
        return precision == null ? MathContext.UNLIMITED : new MathContext(precision);
    }

    @Override
    public @Nullable String storageObstacle() {
        if (precision == null || scale == null) {
            return "NUMERIC storage is only supported if precision and scale are specified";
        }
        return precision > MOST_STORED_DIGITS
                ? "Precision for NUMERIC(" + precision + ") is too large. Only up to " + MOST_STORED_DIGITS
                        + " can be stored"
                : null;
    }

    @Override
    public int compare(Object a, Object b) {
        return ((BigDecimal) a).compareTo((BigDecimal) b);
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        out.writeNumber((BigDecimal) value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumericType type
                && Objects.equals(precision, type.precision)
                && Objects.equals(scale, type.scale);
    }

    @Override
    public int hashCode() {
        return Objects.hash(TypeId.NUMERIC, precision, scale);
    }

    @Override
    public String toString() {
        if (precision == null) {
            return name();
        }
        return name() + "(" + precision + (scale == null ? "" : "," + scale) + ")";
    }
}
