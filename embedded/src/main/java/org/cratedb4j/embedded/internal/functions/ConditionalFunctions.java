package org.cratedb4j.embedded.internal.functions;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Truth values and conditions. Whoever evaluates lazily takes no more than the types from here: those of {@code case} take pairs of
 * condition and result.
 */
final class ConditionalFunctions {
    private ConditionalFunctions() {}

    static void addTo(ScalarTable table) {
        table.lenient("op_and(boolean, boolean) -> boolean", (context, a) -> and(a[0], a[1]));
        table.lenient("op_or(boolean, boolean) -> boolean", (context, a) -> or(a[0], a[1]));
        table.strict("op_not(boolean) -> boolean", (Boolean value) -> !value);
        table.lenient(
                "op_is(boolean, boolean) -> boolean", (context, a) -> a[0] == null ? a[1] == null : a[0].equals(a[1]));
        table.lenient("ignore3vl(boolean) -> boolean", (context, a) -> Boolean.TRUE.equals(a[0]));
        table.lenient("coalesce(E...) -> E", (context, arguments) -> firstNonNull(arguments));
        table.lenient("if(boolean, E) -> E", (context, a) -> Boolean.TRUE.equals(a[0]) ? a[1] : null);
        table.lenient("if(boolean, E, E) -> E", (context, a) -> Boolean.TRUE.equals(a[0]) ? a[1] : a[2]);
        table.lenient("case(boolean, T..2) -> T", (context, arguments) -> firstTrue(arguments));
        table.typed(
                "nullif(E, E) -> E",
                binding -> (context, a) ->
                        a[0] != null && a[1] != null && binding.argument(0).compare(a[0], a[1]) == 0 ? null : a[0]);
        extreme(table, "greatest", order -> order > 0);
        extreme(table, "least", order -> order < 0);
    }

    private static @Nullable Boolean and(@Nullable Object a, @Nullable Object b) {
        if (Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)) {
            return false;
        }
        return (a == null || b == null) ? null : Boolean.TRUE;
    }

    private static @Nullable Boolean or(@Nullable Object a, @Nullable Object b) {
        if (Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b)) {
            return true;
        }
        return (a == null || b == null) ? null : Boolean.FALSE;
    }

    private static @Nullable Object firstNonNull(@Nullable Object[] arguments) {
        for (Object argument : arguments) {
            if (argument != null) {
                return argument;
            }
        }
        return null;
    }

    private static @Nullable Object firstTrue(@Nullable Object[] pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (Boolean.TRUE.equals(pairs[i])) {
                return pairs[i + 1];
            }
        }
        return null;
    }

    private static void extreme(ScalarTable table, String name, IntPredicate better) {
        table.typed(name + "(E...) -> E", binding -> {
            DataType type = binding.argument(0);
            return (context, arguments) -> Extremes.of(Arrays.asList(arguments), type, better);
        });
    }
}
