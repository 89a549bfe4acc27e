package org.cratedb4j.embedded.internal.exec;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.RowSource;
import org.jspecify.annotations.Nullable;

/** The groups of a GROUP BY in the making. */
final class Groups {
    private final List<Aggregate> aggregates;
    private final ExecContext context;
    private final RowEvaluator keys;
    private final RowEvaluator[] arguments;
    private final @Nullable Object[][] argumentValues;
    private final Map<RowKey, Group> groups = new LinkedHashMap<>();

    Groups(AggregatePlan plan, ExecContext context) {
        this.aggregates = plan.aggregates();
        this.context = context;
        this.keys = new RowEvaluator(plan.keys());
        this.arguments = aggregates.stream()
                .map(aggregate -> new RowEvaluator(aggregate.arguments()))
                .toArray(RowEvaluator[]::new);
        this.argumentValues = new @Nullable Object[arguments.length][];
        for (int i = 0; i < arguments.length; i++) {
            argumentValues[i] = new @Nullable Object[arguments[i].size()];
        }
    }

    /** Reads all rows, and gives those of the groups. */
    RowSource read(RowSource rows) {
        if (keys.size() == 0) {
            groups.put(RowKey.of(new Object[0]), new Group(new Object[0]));
        }
        for (Object[] row = rows.next(); row != null; row = rows.next()) {
            group(row).add(row);
        }
        Iterator<Group> results = groups.values().iterator();
        return () -> results.hasNext() ? results.next().result() : null;
    }

    private Group group(@Nullable Object[] row) {
        @Nullable Object[] values = keys.eval(row, context);
        RowKey key = RowKey.of(values);
        Group group = groups.get(key);
        if (group == null) {
            group = new Group(values);
            groups.put(key, group);
        }
        return group;
    }

    private final class Group {
        private final @Nullable Object[] key;
        private final AggregateState[] states;

        Group(@Nullable Object[] key) {
            this.key = key;
            this.states = aggregates.stream().map(AggregateState::new).toArray(AggregateState[]::new);
        }

        void add(@Nullable Object[] row) {
            for (int i = 0; i < states.length; i++) {
                states[i].add(row, context, arguments[i], argumentValues[i]);
            }
        }

        @Nullable
        Object[] result() {
            @Nullable Object[] row = new @Nullable Object[key.length + states.length];
            System.arraycopy(key, 0, row, 0, key.length);
            for (int i = 0; i < states.length; i++) {
                row[key.length + i] = states[i].result();
            }
            return row;
        }
    }
}
