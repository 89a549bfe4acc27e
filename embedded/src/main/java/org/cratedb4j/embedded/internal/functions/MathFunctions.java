package org.cratedb4j.embedded.internal.functions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** The mathematical functions. */
final class MathFunctions {
    private static final int MAX_SCALE = 16383;
    private static final MathContext EXACT = MathContext.DECIMAL128;

    private MathFunctions() {}

    static void addTo(ScalarTable table) {
        for (String type : TypeLists.NUMBERS) {
            table.typed("abs(" + type + ") -> " + type, Numbers.toResult((Number x) -> Math.abs(x.doubleValue())));
        }
        table.strict("abs(numeric) -> numeric", (BigDecimal x) -> x.abs(EXACT));
        table.strict(
                "sign(numeric) -> numeric", (BigDecimal x) -> BigDecimal.valueOf(Math.signum((double) x.longValue())));
        real(table, "sign", Math::signum);
        addRounding(table);
        addRoots(table);
        addLogarithms(table);
        addTrigonometry(table);
        table.changing(
                "random() -> double precision",
                context -> ThreadLocalRandom.current().nextDouble());
    }

    private static void addRounding(ScalarTable table) {
        for (String type : TypeLists.NUMBERS) {
            String result = type.equals("double precision") || type.equals("bigint") ? "bigint" : "integer";
            UnaryOperator<String> signature = name -> name + "(" + type + ") -> " + result;
            for (String name : List.of("ceil", "ceiling")) {
                table.typed(signature.apply(name), Numbers.toResult((Number x) -> Math.ceil(x.doubleValue())));
            }
            table.typed(signature.apply("floor"), Numbers.toResult((Number x) -> Math.floor(x.doubleValue())));
            table.typed(
                    signature.apply("round"),
                    result.equals("integer")
                            ? Numbers.toResult((Number x) -> Math.round(x.floatValue()))
                            : Numbers.toResult((Number x) -> Math.round(x.doubleValue())));
            table.uncoerced(signature.apply("trunc"), Numbers.toResult((Number x) -> truncate(x.doubleValue())));
        }
        for (String name : List.of("ceil", "ceiling")) {
            table.strict(name + "(numeric) -> numeric", (BigDecimal x) -> x.setScale(0, RoundingMode.CEILING));
        }
        table.strict("floor(numeric) -> numeric", (BigDecimal x) -> x.setScale(0, RoundingMode.FLOOR));
        table.strict("round(numeric) -> numeric", (BigDecimal x) -> x.setScale(0, RoundingMode.HALF_UP));
        table.strict("round(numeric, integer) -> numeric", MathFunctions::round);
        table.strict(
                "trunc(double precision, integer) -> double precision",
                (Double x, Integer digits) -> BigDecimal.valueOf(x)
                        .setScale(digits, RoundingMode.DOWN)
                        .doubleValue());
    }

    private static double truncate(double x) {
        return x >= 0 ? Math.floor(x) : Math.ceil(x);
    }

    private static BigDecimal round(BigDecimal x, Integer digits) {
        if (digits >= 0) {
            return x.setScale(Math.min(digits, MAX_SCALE), RoundingMode.HALF_UP);
        }
        if (-(long) digits > x.precision() - x.scale()) {
            return BigDecimal.ZERO;
        }
        return x.movePointRight(digits).setScale(0, RoundingMode.HALF_UP).movePointLeft(digits);
    }

    private static void addRoots(ScalarTable table) {
        for (String type : TypeLists.NUMBERS) {
            table.strict(
                    "sqrt(" + type + ") -> double precision", (Number x) -> Math.sqrt(notNegative(x.doubleValue())));
        }
        table.strict("sqrt(numeric) -> numeric", (BigDecimal x) -> {
            notNegative(x.signum());
            return x.sqrt(EXACT);
        });
        table.strict(
                "power(double precision, double precision) -> double precision",
                (Double x, Double y) -> Math.pow(x, y));
        table.strict("power(numeric, numeric) -> numeric", DecimalMath::power);
        real(table, "exp", Math::exp);
        table.strict("exp(numeric) -> numeric", DecimalMath::exp);
    }

    private static double notNegative(double x) {
        if (x < 0) {
            throw new IllegalArgumentException("cannot take square root of a negative number");
        }
        return x;
    }

    private static void addLogarithms(ScalarTable table) {
        table.strict(
                "log(double precision, double precision) -> double precision",
                (Double x, Double base) -> logarithm(x, base));
        real(table, "log", x -> Math.log10(positive(x, "log(x)")));
        table.strict("log(numeric) -> numeric", (BigDecimal x) -> DecimalMath.log10(positive(x, "log(x)")));
        real(table, "ln", x -> Math.log(positive(x, "ln(x)")));
        table.strict("ln(numeric) -> numeric", (BigDecimal x) -> DecimalMath.ln(positive(x, "ln(x)")));
    }

    private static double logarithm(double x, double base) {
        double logarithmOfBase = Math.log(positive(base, "log(x, b)"));
        double logarithm = Math.log(positive(x, "log(x, b)"));
        if (logarithmOfBase == 0) {
            throw new IllegalArgumentException("log(x, b): given 'base' would result in a division by zero.");
        }
        return logarithm / logarithmOfBase;
    }

    private static double positive(double x, String call) {
        if (x <= 0) {
            throw new IllegalArgumentException(
                    call + ": given arguments would result in: '" + (x == 0 ? "-Infinity" : "NaN") + "'");
        }
        return x;
    }

    private static BigDecimal positive(BigDecimal x, String call) {
        positive(x.signum(), call);
        return x;
    }

    private static void addTrigonometry(ScalarTable table) {
        real(table, "sin", Math::sin);
        real(table, "asin", x -> Math.asin(sineOrCosine(x)));
        real(table, "cos", Math::cos);
        real(table, "acos", x -> Math.acos(sineOrCosine(x)));
        real(table, "tan", Math::tan);
        real(table, "cot", x -> 1 / Math.tan(x));
        real(table, "atan", Math::atan);
        table.strict(
                "atan2(double precision, double precision) -> double precision",
                (Double y, Double x) -> Math.atan2(y, x));
        real(table, "radians", Math::toRadians);
        real(table, "degrees", Math::toDegrees);
        addDecimalTrigonometry(table);
        table.lenient("pi() -> double precision", (context, arguments) -> Math.PI);
    }

    private static void addDecimalTrigonometry(ScalarTable table) {
        decimal(table, "sin", DecimalMath::sin);
        // CrateDB's cosine of a NUMERIC is its sine.
        decimal(table, "cos", DecimalMath::sin);
        decimal(table, "tan", DecimalMath::tan);
        decimal(table, "cot", DecimalMath::cot);
        decimal(table, "asin", x -> DecimalMath.asin(sineOrCosine(x)));
        decimal(table, "acos", x -> DecimalMath.acos(sineOrCosine(x)));
        decimal(table, "atan", DecimalMath::atan);
        table.strict("atan2(numeric, numeric) -> numeric", DecimalMath::atan2);
        decimal(table, "radians", DecimalMath::radians);
        decimal(table, "degrees", DecimalMath::degrees);
    }

    private static BigDecimal sineOrCosine(BigDecimal x) {
        if (x.abs().compareTo(BigDecimal.ONE) > 0) {
            throw outOfRange(x);
        }
        return x;
    }

    private static double sineOrCosine(double x) {
        if (x < -1 || x > 1) {
            throw outOfRange(x);
        }
        return x;
    }

    private static IllegalArgumentException outOfRange(Number x) {
        return new IllegalArgumentException(
                "input value " + x + " is out of range. Values must be in range of [-1.0, 1.0]");
    }

    private static void decimal(ScalarTable table, String name, UnaryOperator<BigDecimal> function) {
        table.strict(name + "(numeric) -> numeric", function::apply);
    }

    private static void real(ScalarTable table, String name, DoubleUnaryOperator function) {
        table.strict(name + "(double precision) -> double precision", (Double x) -> function.applyAsDouble(x));
    }
}
