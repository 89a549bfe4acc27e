package org.cratedb4j.embedded.internal.functions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import org.cratedb4j.embedded.internal.types.BitString;

/** {@code + - * / %} on numbers, unary minus, bit operations. */
final class ArithmeticFunctions {
    private static final List<String> TIMESTAMPS = List.of("timestamp without time zone", "timestamp with time zone");

    private ArithmeticFunctions() {}

    static void addTo(ScalarTable table) {
        integral(table, "add", Math::addExact, Math::addExact);
        fractional(table, "add", Float::sum, Double::sum, BigDecimal::add);
        integral(table, "subtract", Math::subtractExact, Math::subtractExact);
        fractional(table, "subtract", (a, b) -> a - b, (a, b) -> a - b, BigDecimal::subtract);
        integral(table, "multiply", Math::multiplyExact, Math::multiplyExact);
        fractional(table, "multiply", (a, b) -> a * b, (a, b) -> a * b, BigDecimal::multiply);
        integral(table, "divide", (a, b) -> a / b, (a, b) -> a / b);
        fractional(table, "divide", (a, b) -> a / b, (a, b) -> a / b, (a, b) -> a.divide(b, MathContext.DECIMAL64));
        for (String name : List.of("modulus", "mod")) {
            integral(table, name, (a, b) -> a % b, (a, b) -> a % b);
            fractional(table, name, (a, b) -> a % b, (a, b) -> a % b, BigDecimal::remainder);
        }
        addNegate(table);
        addBitOperations(table);
    }

    private static void integral(
            ScalarTable table, String name, BinaryOperator<Integer> ints, BinaryOperator<Long> longs) {
        table.strict(name + "(integer, integer) -> integer", (Integer a, Integer b) -> ints.apply(a, b));
        table.strict(name + "(bigint, bigint) -> bigint", (Long a, Long b) -> longs.apply(a, b));
        if (!name.equals("subtract")) {
            for (String type : TIMESTAMPS) {
                table.strict(name + "(" + type + ", " + type + ") -> " + type, (Long a, Long b) -> longs.apply(a, b));
            }
        }
    }

    private static void fractional(
            ScalarTable table,
            String name,
            BinaryOperator<Float> floats,
            BinaryOperator<Double> doubles,
            BinaryOperator<BigDecimal> decimals) {
        table.strict(name + "(real, real) -> real", (Float a, Float b) -> floats.apply(a, b));
        table.strict(
                name + "(double precision, double precision) -> double precision",
                (Double a, Double b) -> doubles.apply(a, b));
        table.strict(name + "(numeric, numeric) -> numeric", (BigDecimal a, BigDecimal b) -> decimals.apply(a, b));
    }

    private static void addNegate(ScalarTable table) {
        negate(table, "double precision", (Double x) -> -x);
        negate(table, "real", (Float x) -> -x);
        negate(table, "integer", (Integer x) -> -x);
        negate(table, "bigint", (Long x) -> -x);
        negate(table, "smallint", (Short x) -> (short) -x);
        negate(table, "numeric", (BigDecimal x) -> x.negate());
    }

    @SuppressWarnings("unchecked") // the type beside the body says what the argument is
    private static <T> void negate(ScalarTable table, String type, ScalarTable.Body1<T> body) {
        table.uncoerced(
                "_negate(" + type + ") -> " + type,
                binding -> ScalarTable.nullIfAnyNull((context, arguments) -> body.apply((T) arguments[0])));
    }

    private static void addBitOperations(ScalarTable table) {
        bits(table, "and", (a, b) -> a & b);
        bits(table, "or", (a, b) -> a | b);
        bits(table, "xor", (a, b) -> a ^ b);
    }

    private static void bits(ScalarTable table, String name, BinaryOperator<Long> operation) {
        table.strict(name + "(bigint, bigint) -> bigint", (Long a, Long b) -> operation.apply(a, b));
        table.strict(
                name + "(integer, integer) -> integer",
                (Integer a, Integer b) -> operation.apply((long) a, (long) b).intValue());
        table.strict(
                name + "(smallint, smallint) -> smallint",
                (Short a, Short b) -> operation.apply((long) a, (long) b).shortValue());
        table.strict(
                name + "(byte, byte) -> byte",
                (Byte a, Byte b) -> operation.apply((long) a, (long) b).byteValue());
        table.strict(name + "(bit, bit) -> bit", (BitString a, BitString b) -> bits(name, a, b, operation));
    }

    private static BitString bits(String name, BitString a, BitString b, BinaryOperator<Long> operation) {
        if (a.length() != b.length()) {
            throw new IllegalArgumentException(
                    "Cannot " + name.toUpperCase(Locale.ROOT) + " bit strings of different sizes");
        }
        StringBuilder bits = new StringBuilder(a.length());
        for (int i = 0; i < a.length(); i++) {
            bits.append(
                    operation.apply(a.bits().charAt(i) - (long) '0', b.bits().charAt(i) - (long) '0'));
        }
        return new BitString(bits.toString());
    }
}
