package org.cratedb4j.embedded.internal.session;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.expr.RowSource;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** Answers in the forms that CrateDB gives them. */
final class Answers {
    private Answers() {}

    /** The answer to nothing. */
    static ResultSet nothing() {
        return new ResultSet(List.of(), List.of(), List.<@Nullable Object[]>of().iterator(), 0);
    }

    /** The answer of a query, its rows pulled when they are read. */
    static ResultSet rows(List<String> columns, List<DataType> types, RowSource rows) {
        return new ResultSet(columns, types, new Pulled(rows), ResultSet.NUMBER_OF_ROWS);
    }

    /** The answer of a query whose rows are there. */
    static ResultSet rows(List<String> columns, List<DataType> types, List<@Nullable Object[]> rows) {
        return new ResultSet(columns, types, rows.iterator(), ResultSet.NUMBER_OF_ROWS);
    }

    private static final class Pulled implements Iterator<@Nullable Object[]> {
        private final RowSource rows;
        private @Nullable Object @Nullable [] next;
        private boolean ended;

        Pulled(RowSource rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                next = rows.next();
                ended = next == null;
            }
            return !ended;
        }

        @Override
        public @Nullable Object[] next() {
            Object[] row = hasNext() ? next : null;
            if (row == null) {
                throw new NoSuchElementException();
            }
            next = null;
            return row;
        }
    }
}
