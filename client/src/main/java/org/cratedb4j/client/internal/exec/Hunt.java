package org.cratedb4j.client.internal.exec;

import java.time.Duration;
import org.cratedb4j.client.internal.time.Deadline;

/** One statement that is to be stopped, and what is known of it. For one thread at a time once it has begun. */
final class Hunt {

    private static final long FIRST_PAUSE = Duration.ofMillis(20).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(15).toNanos();
    private static final int MAX_DOUBLINGS = 20;

    private final String tag;
    private final Deadline bound;
    private boolean seen;
    private boolean looked;
    private boolean over;
    private int looks;
    private boolean hasDue;
    private long due;

    /** A hunt for a statement that either was seen by now or has not shown yet. */
    Hunt(String tag, boolean seen, Deadline bound) {
        this.tag = tag;
        this.seen = seen;
        this.bound = bound;
    }

    String tag() {
        return tag;
    }

    boolean isDue(long now) {
        return !hasDue || due - now <= 0;
    }

    void dueAt(long nanos) {
        hasDue = true;
        due = nanos;
    }

    /** What a look has shown. A statement that was never seen may be late, unless the log has it. */
    void looked(boolean runs, boolean ended) {
        looked = true;
        if (runs && !seen) {
            looks = 0;
        }
        seen |= runs;
        over = !runs && (seen || ended);
    }

    /** Whether the statement is gone. */
    boolean isOver() {
        return over;
    }

    /** Whether the statement was seen, or nobody could look. */
    boolean mayRun() {
        return seen || !looked;
    }

    boolean isHopeless() {
        return bound.hasPassed();
    }

    /** The nanoseconds until the next look. */
    long nextPause() {
        return pause(looks++);
    }

    /** The nanoseconds after so many looks: four times as many each time, up to a limit. */
    static long pause(int looks) {
        return Math.min(FIRST_PAUSE << Math.min(2 * looks, MAX_DOUBLINGS), LONGEST_PAUSE);
    }
}
