package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.internal.exec.Limit;
import org.cratedb4j.embedded.internal.expr.ExprPrinter;
import org.cratedb4j.embedded.internal.expr.SortKey;

/** Describes ORDER BY, LIMIT and OFFSET. */
final class OrderDescriber {
    private OrderDescriber() {}

    static PlanDescription describe(PlanDescription input, List<SortKey> orderBy, Limit limit) {
        PlanDescription sorted = orderBy.isEmpty()
                ? input
                : new PlanDescription(
                        "OrderBy["
                                + orderBy.stream().map(OrderDescriber::sortKey).collect(Collectors.joining(" ")) + "]",
                        input);
        if (limit.equals(Limit.NONE)) {
            return sorted;
        }
        String count = limit.count() == null ? "-1" : ExprPrinter.print(limit.count());
        String offset = limit.offset() == null ? "0" : ExprPrinter.print(limit.offset());
        return new PlanDescription("Limit[" + count + ";" + offset + "]", sorted);
    }

    private static String sortKey(SortKey key) {
        String nulls = key.descending() == key.nullsFirst() ? "" : key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST";
        return ExprPrinter.print(key.value()) + (key.descending() ? " DESC" : " ASC") + nulls;
    }
}
