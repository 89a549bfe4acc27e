package org.cratedb4j.client;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.cratedb4j.client.internal.options.RefreshMode;
import org.cratedb4j.client.internal.sql.TableName;
import org.cratedb4j.client.internal.sql.TableNames;
import org.cratedb4j.client.internal.time.Deadline;
import org.jspecify.annotations.Nullable;

/** What one call does about the tables that it reads or writes. */
final class RefreshCall {

    private final WrittenTables tables;
    private final RefreshMode mode;
    private final String sql;
    private final Deadline deadline;
    private final Consumer<String> sender;
    private final @Nullable WrittenTable target;
    private final boolean isShared;

    /**
     * A call.
     *
     * @param tables what the client has written
     * @param mode when it is refreshed
     * @param sql the call's statement
     * @param ownPath whether the session has set where tables are looked for, so that their names mean nothing elsewhere
     * @param deadline when the call must be over
     * @param sender executes a statement on the way of the call
     */
    RefreshCall(
            WrittenTables tables,
            RefreshMode mode,
            String sql,
            boolean ownPath,
            Deadline deadline,
            Consumer<String> sender) {
        this.tables = tables;
        this.mode = mode;
        this.sql = sql;
        this.deadline = deadline;
        this.sender = sender;
        TableName name = TableNames.written(sql);
        boolean isLocal = name != null && name.schema() == null && ownPath;
        target = name == null ? null : isLocal ? new WrittenTable(name) : tables.of(name);
        isShared = target != null && tables.has(target);
    }

    /** Refreshes what the statement reads, if it would miss a write. */
    void before() {
        if (mode != RefreshMode.NONE) {
            Predicate<WrittenTable> due =
                    mode == RefreshMode.BEFORE_READ ? WrittenTable::isStale : WrittenTable::isOverdue;
            tables.readBy(sql, due).forEach(table -> table.refresh(deadline, sender));
        }
    }

    /** Whether {@link #after()} has something to do when the statement has written. */
    boolean refreshesAfterwards() {
        // What the other tables' readers would not find has to be refreshed by its writer.
        return target != null && (mode == RefreshMode.AFTER_WRITE || (mode == RefreshMode.BEFORE_READ && !isShared));
    }

    /** Executes the statement and notes what it has written, or may have. */
    <T> T noting(Supplier<T> statement, Predicate<T> hasWritten) {
        boolean mayHaveWritten = true;
        try {
            T result = statement.get();
            mayHaveWritten = hasWritten.test(result);
            return result;
        } finally {
            if (target != null && mayHaveWritten) {
                target.wrote();
            }
            TableName dropped = target == null ? TableNames.dropped(sql) : null;
            if (dropped != null) {
                tables.forget(dropped);
            }
        }
    }

    /** Refreshes what the statement has written, if that is to be done now. */
    void after() {
        if (target != null && refreshesAfterwards() && target.isStale()) {
            target.refreshQuietly(deadline, sender);
        }
    }
}
