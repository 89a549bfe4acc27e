package org.cratedb4j.embedded.internal.exec;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.functions.WindowFunction;
import org.jspecify.annotations.Nullable;

/** The values of one column over one partition. */
interface WindowValues {
    /** The value for a row; asked for each row once, in order. */
    @Nullable
    Object value(int row);

    static WindowValues of(WindowColumn column, List<RowOrder.Entry> rows, WindowFrames frames, ExecContext context) {
        if (column instanceof WindowColumn.Function function) {
            WindowFunction.Partition partition = new FunctionPartition(rows, function, frames, context);
            return row -> function.function().apply(partition, row, function.ignoreNulls());
        }
        return new OverFrames(((WindowColumn.OverFrame) column).aggregate(), rows, frames, context);
    }

    /** What a window function sees of a partition. */
    final class FunctionPartition implements WindowFunction.Partition {
        private final List<@Nullable Object[]> arguments = new ArrayList<>();
        private final WindowFrames frames;

        FunctionPartition(
                List<RowOrder.Entry> rows, WindowColumn.Function function, WindowFrames frames, ExecContext context) {
            this.frames = frames;
            RowEvaluator evaluator = new RowEvaluator(function.arguments());
            for (RowOrder.Entry row : rows) {
                arguments.add(evaluator.eval(row.row(), context));
            }
        }

        @Override
        public int size() {
            return frames.size();
        }

        @Override
        public @Nullable Object[] arguments(int row) {
            return arguments.get(row);
        }

        @Override
        public int frameStart(int row) {
            return frames.start(row);
        }

        @Override
        public int frameEnd(int row) {
            return frames.end(row);
        }

        @Override
        public int peerStart(int row) {
            return frames.peerStart(row);
        }

        @Override
        public int peerEnd(int row) {
            return frames.peerEnd(row);
        }
    }

    /** An aggregate over frames: while they only grow at their end, rows are added to what is there. */
    final class OverFrames implements WindowValues {
        private final Aggregate aggregate;
        private final List<RowOrder.Entry> rows;
        private final WindowFrames frames;
        private final ExecContext context;
        private final RowEvaluator arguments;
        private final @Nullable Object[] values;
        private AggregateState state;
        private int start;
        private int end;

        OverFrames(Aggregate aggregate, List<RowOrder.Entry> rows, WindowFrames frames, ExecContext context) {
            this.aggregate = aggregate;
            this.rows = rows;
            this.frames = frames;
            this.context = context;
            this.arguments = new RowEvaluator(aggregate.arguments());
            this.values = new @Nullable Object[arguments.size()];
            this.state = new AggregateState(aggregate);
        }

        @Override
        public @Nullable Object value(int row) {
            int newStart = frames.start(row);
            int newEnd = frames.end(row);
            if (newStart != start || newEnd < end) {
                state = new AggregateState(aggregate);
                start = newStart;
                end = newStart;
            }
            for (; end < newEnd; end++) {
                state.add(rows.get(end).row(), context, arguments, values);
            }
            return state.result();
        }
    }
}
