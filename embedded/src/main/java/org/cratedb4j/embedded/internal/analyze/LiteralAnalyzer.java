package org.cratedb4j.embedded.internal.analyze;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.Constant;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.types.BitString;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.Interval;
import org.cratedb4j.embedded.internal.types.IntervalField;
import org.cratedb4j.embedded.internal.types.IntervalText;
import org.cratedb4j.embedded.internal.types.TypedValue;
import org.jspecify.annotations.Nullable;

/** The typed constants that literals are. */
final class LiteralAnalyzer {
    private LiteralAnalyzer() {}

    static Constant whole(Literal.Whole literal) {
        TypedValue typed = DataTypes.wholeNumber(BigInteger.valueOf(literal.value()));
        return new Constant(typed.type(), typed.value());
    }

    static Constant numeric(Literal.Numeric literal) {
        BigDecimal value = literal.value();
        return new Constant(DataTypes.numeric(value.precision(), value.scale()), value);
    }

    static Constant bits(Literal.Bits literal) {
        BitString bits = new BitString(literal.digits());
        return new Constant(DataTypes.typeOf(bits), bits);
    }

    static Constant interval(Literal.Interval literal) {
        try {
            Interval interval = IntervalText.parse(literal.value(), field(literal.from()), field(literal.to()));
            return new Constant(DataTypes.INTERVAL, literal.negative() ? interval.negated() : interval);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new CrateError(ErrorKind.SQL_PARSE, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable IntervalField field(Literal.Interval.@Nullable Field field) {
        return field == null || field == Literal.Interval.Field.MILLISECOND
                ? null
                : IntervalField.valueOf(field.name());
    }

    /** The constant of the opposite sign; null when it is no number. */
    static @Nullable Constant negated(Constant constant) {
        Object value = constant.value();
        Object negated = null;
        if (value instanceof Integer number) {
            negated = -number;
        } else if (value instanceof Long number) {
            negated = -number;
        } else if (value instanceof Double number) {
            negated = -number;
        } else if (value instanceof Float number) {
            negated = -number;
        } else if (value instanceof Short number) {
            negated = (short) -number;
        } else if (value instanceof BigDecimal number) {
            negated = number.negate();
        } else if (value instanceof Interval interval) {
            negated = interval.negated();
        }
        return negated == null ? null : new Constant(constant.type(), negated);
    }
}
