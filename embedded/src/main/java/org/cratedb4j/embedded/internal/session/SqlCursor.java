package org.cratedb4j.embedded.internal.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.RowSource;
import org.cratedb4j.embedded.internal.sql.tree.CursorStatement;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** A cursor of DECLARE. Rows are pulled when they are fetched; one that can scroll keeps them. */
final class SqlCursor {
    private final CursorStatement.Declare declaration;
    private final List<String> columns;
    private final List<DataType> types;
    private final RowSource source;
    private final List<@Nullable Object[]> kept = new ArrayList<>();
    private long pulled;
    private boolean exhausted;
    /** The row that the cursor stands on, counted from 1; 0 before the first, one more than there are after the last. */
    private long position;

    SqlCursor(CursorStatement.Declare declaration, List<String> columns, List<DataType> types, RowSource source) {
        this.declaration = declaration;
        this.columns = columns;
        this.types = types;
        this.source = source;
    }

    /** Whether it outlives the transaction. */
    boolean holds() {
        return declaration.hold();
    }

    ResultSet fetch(CursorStatement.Fetch.Mode mode, long count) {
        boolean forward = mode == CursorStatement.Fetch.Mode.ABSOLUTE ? count > position : count >= 0;
        if (!forward && !declaration.scroll()) {
            throw new CrateError(ErrorKind.SQL_PARSE, "Cannot move backward if cursor was created with NO SCROLL");
        }
        List<@Nullable Object[]> rows = switch (mode) {
            case ABSOLUTE -> absolute(count);
            case RELATIVE -> at(saturatedSum(position, count));
            case MOVE -> forward ? forward(count) : backward(count);
        };
        return Answers.rows(columns, types, rows);
    }

    private List<@Nullable Object[]> absolute(long target) {
        List<@Nullable Object[]> row = at(target);
        if (row.isEmpty() && target > pulled) {
            throw new CrateError(ErrorKind.SQL_PARSE, "Cannot return row: " + target + ", total rows: " + pulled);
        }
        return row;
    }

    /** Moves to a row, and gives it; none before the first and after the last. */
    private List<@Nullable Object[]> at(long target) {
        Object[] last = null;
        while (pulled < target && !exhausted) {
            last = pull();
        }
        position = Math.max(0, Math.min(target, exhausted ? pulled + 1 : target));
        if (target < 1 || target > pulled) {
            return List.of();
        }
        Object[] row = declaration.scroll() ? kept.get((int) target - 1) : last;
        return row == null ? List.of() : List.<@Nullable Object[]>of(row);
    }

    private List<@Nullable Object[]> forward(long count) {
        if (count == 0) {
            return position < 1 || position > pulled || !declaration.scroll()
                    ? List.of()
                    : List.<@Nullable Object[]>of(kept.get((int) position - 1));
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        while (rows.size() < count) {
            Object[] row = position < pulled && declaration.scroll() ? kept.get((int) position) : pull();
            if (row == null) {
                position = pulled + 1;
                break;
            }
            position++;
            rows.add(row);
        }
        return rows;
    }

    private List<@Nullable Object[]> backward(long count) {
        long start = Math.max(0, saturatedSum(position, count));
        int from = (int) Math.max(start - 1, 0);
        int to = (int) Math.max(Math.min(position, pulled + 1) - 1, 0);
        List<@Nullable Object[]> rows = new ArrayList<>(kept.subList(Math.min(from, to), to));
        Collections.reverse(rows);
        position = start;
        return rows;
    }

    private @Nullable Object @Nullable [] pull() {
        Object[] row = exhausted ? null : source.next();
        if (row == null) {
            exhausted = true;
            return null;
        }
        pulled++;
        if (declaration.scroll()) {
            kept.add(row);
        }
        return row;
    }

    private static long saturatedSum(long a, long b) {
        long sum = a + b;
        return b > 0 && sum < a ? Long.MAX_VALUE : sum;
    }
}
