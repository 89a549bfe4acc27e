package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import java.util.function.IntPredicate;
import org.cratedb4j.embedded.internal.types.DataType;

/** Comparison and the logic of truth values. */
final class ComparisonFunctions {
    private static final List<String> ORDERED = List.of(
            "byte",
            "boolean",
            "character",
            "text",
            "ip",
            "double precision",
            "real",
            "smallint",
            "integer",
            "interval",
            "bigint",
            "timestamp with time zone",
            "timestamp without time zone",
            "date",
            "numeric");

    private ComparisonFunctions() {}

    static void addTo(ScalarTable table) {
        equality(table, "op_=", order -> order == 0);
        equality(table, "op_<>", order -> order != 0);
        ordering(table, "op_<", order -> order < 0);
        ordering(table, "op_<=", order -> order <= 0);
        ordering(table, "op_>", order -> order > 0);
        ordering(table, "op_>=", order -> order >= 0);
    }

    private static void equality(ScalarTable table, String name, IntPredicate test) {
        table.typed(name + "(E, E) -> boolean", binding -> comparison(binding.argument(0), test));
    }

    private static void ordering(ScalarTable table, String name, IntPredicate test) {
        for (String type : ORDERED) {
            table.typed(
                    name + "(" + type + ", " + type + ") -> boolean", binding -> comparison(binding.argument(0), test));
        }
    }

    private static ScalarTable.Body comparison(DataType type, IntPredicate test) {
        return ScalarTable.nullIfAnyNull((context, arguments) -> {
            Object left = arguments[0];
            Object right = arguments[1];
            return left == null || right == null ? null : test.test(type.compare(left, right));
        });
    }
}
