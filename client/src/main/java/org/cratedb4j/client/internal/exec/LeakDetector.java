package org.cratedb4j.client.internal.exec;

import java.lang.ref.Cleaner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports answers that nobody closed, with the place that asked for them, and gives back their connections. */
public final class LeakDetector {

    private static final Logger LOG = LoggerFactory.getLogger("org.cratedb4j.client.leaks");

    private static final Cleaner CLEANER = Cleaner.create();

    private LeakDetector() {}

    /** Watches an answer until its owner, to which the answer must not refer, is garbage or ends the watch. */
    public static Cleaner.Cleanable watch(Object owner, OpenAnswer answer) {
        return CLEANER.register(owner, new Leak(answer));
    }

    private static final class Leak implements Runnable {

        private final OpenAnswer answer;
        private final Throwable opened = new Throwable("The result was asked for here");

        Leak(OpenAnswer answer) {
            this.answer = answer;
        }

        @Override
        public void run() {
            if (answer.holdsConnection()) {
                LOG.warn("A result was neither read to its end nor closed; its connection is closed now", opened);
                answer.close();
            }
        }
    }
}
