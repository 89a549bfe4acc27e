package org.cratedb4j.client;

import org.cratedb4j.client.internal.options.RefreshMode;

/**
 * When a client has CrateDB refresh the tables that it has written, so that its queries see the rows. CrateDB does so by
 * itself once a second, unless told otherwise; until then, only reads by primary key see what was written.
 *
 * <p>A refresh costs the server a new segment per shard, and the client a request; refreshing after every single row
 * slows writing down many times over.
 */
public enum RefreshPolicy {
    /** When CrateDB does it by itself. */
    NONE(RefreshMode.NONE),
    /** After each statement or bulk that has written something, before it returns. */
    AFTER_WRITE(RefreshMode.AFTER_WRITE),
    /** Before a query that names a table which this client has written since its last refresh; at most as often as needed. */
    BEFORE_READ(RefreshMode.BEFORE_READ);

    private final RefreshMode mode;

    RefreshPolicy(RefreshMode mode) {
        this.mode = mode;
    }

    RefreshMode mode() {
        return mode;
    }
}
