package org.cratedb4j.jdbc.internal.connection;

import java.sql.SQLWarning;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The warnings of a connection. Safe for use by many threads. */
final class Warnings {

    /** A connection in a pool is asked for its warnings by hardly anybody; so the chain must not grow for ever. */
    private static final int MOST = 100;

    private final AtomicReference<@Nullable SQLWarning> first = new AtomicReference<>();

    /** Adds a warning, unless the same was given already. */
    void add(String reason) {
        SQLWarning warning = new SQLWarning(reason, "01000");
        if (first.compareAndSet(null, warning)) {
            return;
        }
        int count = 0;
        for (SQLWarning known = first.get(); known != null; known = known.getNextWarning()) {
            if (reason.equals(known.getMessage()) || ++count == MOST) {
                return;
            }
        }
        SQLWarning chain = first.get();
        if (chain != null) {
            chain.setNextWarning(warning);
        }
    }

    @Nullable
    SQLWarning first() {
        return first.get();
    }

    void clear() {
        first.set(null);
    }
}
