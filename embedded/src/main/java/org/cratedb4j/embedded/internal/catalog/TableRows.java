package org.cratedb4j.embedded.internal.catalog;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of one stored table. Thread-safe; reading never waits for writing. */
public interface TableRows {
    /** What was written before the last refresh, in insertion order: one state, whatever is written meanwhile. */
    Iterator<RowData> visible();

    /** The state that {@link #visible} reads, to be read more than once. The caller closes it. */
    View view();

    /**
     * Something that is derived from the rows and kept for as long as they are.
     *
     * @param kind what it is
     * @param first makes it when it is asked for the first time
     */
    <T> T companion(Class<T> kind, Supplier<T> first);

    /** The row of a primary key, refreshed or not; null when there is none. */
    @Nullable
    RowData byKey(List<?> key);

    /** The row of an {@code _id}, refreshed or not; null when there is none. */
    @Nullable
    RowData byId(String id);

    /** The {@code _id} that a primary key gives. */
    String idOf(List<?> key);

    /** Something that is equal for two rows exactly when CrateDB would keep them in one shard. */
    Object shardOf(@Nullable Object[] values);

    /** Like {@link #shardOf}, of a row that may not be there. */
    Object shardOfKey(List<?> key);

    /** Where CrateDB would keep a row. */
    Place placeOf(RowData row);

    /**
     * A shard.
     *
     * @param partition the ident of the partition; null in a table without partitions
     * @param shard the number of the shard within it
     */
    record Place(@Nullable String partition, int shard) {}

    /** The number of rows, refreshed or not. */
    long size();

    /** Lets searches see all that has been written. */
    void refresh();

    /** Starts writing: waits until nobody else writes to this table. The writer belongs to the calling thread. */
    Writer write();

    /** One state of the rows. */
    interface View extends AutoCloseable {
        /** The rows in insertion order. They can be read to their end after the view has been closed. */
        Iterator<RowData> rows();

        /** Equal for two views only when they are of the same state. */
        Object state();

        @Override
        void close();
    }

    /** A statement that writes. Closing it makes what it wrote durable and lets the next one in. */
    interface Writer extends AutoCloseable {
        /** The newest form of a row that was read earlier; null when it has been deleted. */
        @Nullable
        RowData current(RowData row);

        /** The newest row with the primary key of these values; null when there is none, or no primary key. */
        @Nullable
        RowData existing(@Nullable Object[] values);

        /**
         * Adds a row.
         *
         * @param values by slot; owned by the row from now on
         * @return the row, or null when there is one of the same primary key
         */
        @Nullable
        RowData insert(@Nullable Object[] values);

        /** Gives a row that {@link #current} returned other values, its primary key unchanged. */
        RowData update(RowData row, @Nullable Object[] values);

        /** Removes a row that {@link #current} returned. */
        void delete(RowData row);

        @Override
        void close();
    }
}
