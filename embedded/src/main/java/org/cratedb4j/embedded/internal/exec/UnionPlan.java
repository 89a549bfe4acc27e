package org.cratedb4j.embedded.internal.exec;

import java.util.Iterator;
import java.util.List;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.RowSource;
import org.jspecify.annotations.Nullable;

/** The rows of several inputs, one input after the other. */
public record UnionPlan(List<Plan> inputs) implements Plan {
    public UnionPlan {
        inputs = List.copyOf(inputs);
    }

    @Override
    public RowSource open(ExecContext context) {
        return new Concatenation(inputs.iterator(), context);
    }

    private static final class Concatenation implements RowSource {
        private final Iterator<Plan> inputs;
        private final ExecContext context;
        private RowSource current = () -> null;

        Concatenation(Iterator<Plan> inputs, ExecContext context) {
            this.inputs = inputs;
            this.context = context;
        }

        @Override
        public @Nullable Object @Nullable [] next() {
            Object[] row = current.next();
            while (row == null && inputs.hasNext()) {
                current = inputs.next().open(context);
                row = current.next();
            }
            return row;
        }
    }
}
