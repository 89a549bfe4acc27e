package org.cratedb4j.embedded.internal.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A window: which rows belong together, in which order, and which of them count for one row. */
public record WindowDefinition(List<Expr> partitionBy, List<SortKey> orderBy, Frame frame) {
    public WindowDefinition {
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
    }

    /** All expressions in it. */
    public List<Expr> expressions() {
        List<Expr> all = new ArrayList<>(partitionBy);
        orderBy.forEach(key -> all.add(key.value()));
        frame.bounds().forEach(bound -> {
            if (bound.value() != null) {
                all.add(bound.value());
            }
        });
        return all;
    }

    /** The same window with each expression changed. */
    public WindowDefinition map(UnaryOperator<Expr> change) {
        return new WindowDefinition(
                partitionBy.stream().map(change).toList(),
                orderBy.stream()
                        .map(key -> key.withValue(change.apply(key.value())))
                        .toList(),
                new Frame(frame.unit(), frame.start().map(change), frame.end().map(change)));
    }
}
