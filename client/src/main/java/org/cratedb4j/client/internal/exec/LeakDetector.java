package org.cratedb4j.client.internal.exec;

import java.lang.ref.Cleaner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports results that nobody closed, with the place that asked for them, and gives back their connections. */
public final class LeakDetector {

    private static final Logger LOG = LoggerFactory.getLogger("org.cratedb4j.client.leaks");

    private static final Cleaner CLEANER = Cleaner.create();

    private LeakDetector() {}

    /** Watches a cursor until its owner, to which the cursor must not refer, is garbage or ends the watch. */
    public static Cleaner.Cleanable watch(Object owner, ResultCursor cursor) {
        return CLEANER.register(owner, new Leak(cursor));
    }

    private static final class Leak implements Runnable {

        private final ResultCursor cursor;
        private final Throwable opened = new Throwable("The result was asked for here");

        Leak(ResultCursor cursor) {
            this.cursor = cursor;
        }

        @Override
        public void run() {
            if (cursor.holdsConnection()) {
                LOG.warn("A result was neither read to its end nor closed; its connection is closed now", opened);
                cursor.close();
            }
        }
    }
}
