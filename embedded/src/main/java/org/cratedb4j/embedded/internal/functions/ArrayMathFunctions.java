package org.cratedb4j.embedded.internal.functions;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.jspecify.annotations.Nullable;

/** Sum, average, minimum and maximum of arrays. */
final class ArrayMathFunctions {
    private ArrayMathFunctions() {}

    static void addTo(ScalarTable table) {
        addSum(table);
        addAverage(table);
        addExtreme(table, "array_min", order -> order < 0);
        addExtreme(table, "array_max", order -> order > 0);
        for (String name : List.of("collection_avg", "collection_mean")) {
            table.strict(name + "(array(numeric)) -> numeric", ArrayMathFunctions::averageOfDecimals);
            table.strict(name + "(array(E)) -> double precision", ArrayMathFunctions::mean);
        }
    }

    private static void addSum(ScalarTable table) {
        sum(table, "numeric", "numeric", ArrayMathFunctions::sumOfDecimals);
        sum(table, "double precision", "double precision", ArrayMathFunctions::sumOfDoubles);
        sum(table, "real", "real", ArrayMathFunctions::sumOfFloats);
        for (String type : TypeLists.INTEGERS) {
            sum(table, type, "bigint", ArrayMathFunctions::exactSum);
        }
    }

    private static long exactSum(List<Number> array) {
        try {
            return array.stream().mapToLong(Number::longValue).reduce(0, Math::addExact);
        } catch (ArithmeticException e) {
            throw new CrateError(ErrorKind.ARITHMETIC, "long overflow");
        }
    }

    private static void sum(ScalarTable table, String type, String result, Function<List<Number>, ?> body) {
        whenNotEmpty(table, "array_sum", type, result, body);
    }

    private static void addAverage(ScalarTable table) {
        whenNotEmpty(table, "array_avg", "numeric", "numeric", ArrayMathFunctions::averageOfDecimals);
        whenNotEmpty(table, "array_avg", "real", "real", array -> sumOfFloats(array) / array.size());
        whenNotEmpty(
                table,
                "array_avg",
                "double precision",
                "double precision",
                array -> sumOfDoubles(array) / array.size());
        for (String type : TypeLists.INTEGERS) {
            whenNotEmpty(
                    table,
                    "array_avg",
                    type,
                    "numeric",
                    array -> new BigDecimal(sumOfIntegers(array))
                            .divide(BigDecimal.valueOf(array.size()), MathContext.DECIMAL128));
        }
    }

    /** Adds a function of the array's non-null elements; null without any. */
    private static void whenNotEmpty(
            ScalarTable table, String name, String type, String result, Function<List<Number>, ?> body) {
        table.typed(name + "(array(" + type + ")) -> " + result, binding -> {
            ElementTypes.requireKnown(name).accept(binding);
            return (context, arguments) -> {
                List<Number> numbers = nonNull(arguments[0]);
                return numbers.isEmpty() ? null : body.apply(numbers);
            };
        });
    }

    private static List<Number> nonNull(@Nullable Object array) {
        List<Number> numbers = new ArrayList<>();
        if (array != null) {
            ((List<?>) array).stream().filter(Objects::nonNull).forEach(element -> numbers.add((Number) element));
        }
        return numbers;
    }

    private static BigDecimal sumOfDecimals(List<Number> numbers) {
        return numbers.stream().map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal averageOfDecimals(List<Number> numbers) {
        List<Number> present = nonNull(numbers);
        return present.isEmpty()
                ? null
                : sumOfDecimals(present).divide(BigDecimal.valueOf(present.size()), MathContext.DECIMAL128);
    }

    private static BigInteger sumOfIntegers(List<Number> numbers) {
        return numbers.stream()
                .map(number -> BigInteger.valueOf(number.longValue()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static double sumOfDoubles(List<Number> numbers) {
        KahanSum sum = new KahanSum();
        numbers.forEach(number -> sum.add(number.doubleValue()));
        return sum.value();
    }

    private static float sumOfFloats(List<Number> numbers) {
        KahanSum.OfFloats sum = new KahanSum.OfFloats();
        numbers.forEach(number -> sum.add(number.floatValue()));
        return sum.value();
    }

    private static @Nullable Double mean(List<Number> numbers) {
        return numbers.isEmpty()
                ? null
                : numbers.stream().mapToDouble(Number::doubleValue).sum() / numbers.size();
    }

    private static void addExtreme(ScalarTable table, String name, IntPredicate better) {
        List<String> types = new ArrayList<>(List.of("numeric"));
        types.addAll(TypeLists.PRIMITIVES);
        for (String type : types) {
            table.typed(name + "(array(" + type + ")) -> " + type, binding -> {
                ElementTypes.requireKnown(name).accept(binding);
                return (context, arguments) ->
                        arguments[0] == null ? null : Extremes.of((List<?>) arguments[0], binding.result(), better);
            });
        }
    }
}
