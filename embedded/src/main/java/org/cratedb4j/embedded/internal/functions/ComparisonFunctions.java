package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** Comparison of two values, and of one with all elements of an array. */
final class ComparisonFunctions {
    private ComparisonFunctions() {}

    static void addTo(ScalarTable table) {
        equality(table, "=", order -> order == 0);
        equality(table, "<>", order -> order != 0);
        ordering(table, "<", order -> order < 0);
        ordering(table, "<=", order -> order <= 0);
        ordering(table, ">", order -> order > 0);
        ordering(table, ">=", order -> order >= 0);
        table.typed(
                "op_IS DISTINCT FROM(E, E) -> boolean",
                binding -> (context, arguments) -> !binding.argument(0).same(arguments[0], arguments[1]));
        table.lenient("op_isnull(E) -> boolean", (context, arguments) -> arguments[0] == null);
        table.strict("op_<<(ip, text) -> boolean", (String ip, String network) -> Cidr.contains(network, ip));
        addLikeQuantifiers(table, "like", false);
        addLikeQuantifiers(table, "ilike", true);
    }

    private static void equality(ScalarTable table, String operator, IntPredicate test) {
        table.typed("op_" + operator + "(E, E) -> boolean", binding -> comparison(binding.argument(0), test));
        addQuantifiers(table, operator, test);
    }

    private static void ordering(ScalarTable table, String operator, IntPredicate test) {
        List<String> types = new ArrayList<>(TypeLists.PRIMITIVES);
        types.add("numeric");
        for (String type : types) {
            table.typed(
                    "op_" + operator + "(" + type + ", " + type + ") -> boolean",
                    binding -> comparison(binding.argument(0), test));
        }
        addQuantifiers(table, operator, test);
    }

    private static ScalarTable.Body comparison(DataType type, IntPredicate test) {
        return (context, arguments) -> {
            Object left = arguments[0];
            Object right = arguments[1];
            return (left == null || right == null) ? null : test.test(type.compare(left, right));
        };
    }

    private static void addQuantifiers(ScalarTable table, String operator, IntPredicate test) {
        table.typed("any_" + operator + "(E, array(E)) -> boolean", binding -> {
            DataType type = binding.argument(0);
            return (context, a) -> any(a[0], a[1], (left, right) -> test.test(type.compare(left, right)));
        });
        table.typed("_all_" + operator + "(E, array(E)) -> boolean", binding -> {
            DataType type = binding.argument(0);
            return (context, a) -> all(a[0], a[1], (left, right) -> test.test(type.compare(left, right)));
        });
    }

    private static void addLikeQuantifiers(ScalarTable table, String operator, boolean ignoreCase) {
        String signature = operator + "(text, array(text)) -> boolean";
        Test like = (s, pattern) -> RegexFunctions.like((String) s, (String) pattern, ignoreCase);
        Test notLike = (s, pattern) -> !like.test(s, pattern);
        table.lenient("any_" + signature, (context, a) -> any(a[0], a[1], like));
        table.lenient("any_not_" + signature, (context, a) -> any(a[0], a[1], notLike));
        table.lenient("_all_" + signature, (context, a) -> all(a[0], a[1], like));
        table.lenient("_all_not_" + signature, (context, a) -> all(a[0], a[1], notLike));
    }

    @FunctionalInterface
    private interface Test {
        boolean test(Object left, Object right);
    }

    private static @Nullable Boolean any(@Nullable Object left, @Nullable Object array, Test test) {
        if (left == null || array == null) {
            return null;
        }
        boolean nulls = false;
        for (Object element : (List<?>) array) {
            if (element == null) {
                nulls = true;
            } else if (test.test(left, element)) {
                return true;
            }
        }
        return nulls ? null : false;
    }

    private static @Nullable Boolean all(@Nullable Object left, @Nullable Object array, Test test) {
        Boolean anyFails = any(left, array, (l, r) -> !test.test(l, r));
        return anyFails == null ? null : !anyFails;
    }
}
