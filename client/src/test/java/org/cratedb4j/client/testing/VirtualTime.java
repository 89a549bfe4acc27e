package org.cratedb4j.client.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import org.cratedb4j.client.internal.time.Pause;
import org.cratedb4j.client.internal.time.Ticker;
import org.cratedb4j.client.internal.time.Timer;

/** Time that passes only when a test lets it. For one thread. */
public final class VirtualTime implements Ticker, Timer, Pause, InstantSource {

    private record Task(long due, long number, Runnable runnable) {}

    // Any reading may overflow.
    private static final long START = Long.MAX_VALUE - 1;

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::number));
    private long passed;
    private long scheduled;

    /** The time that has passed so far. */
    public Duration passed() {
        return Duration.ofNanos(passed);
    }

    /** How many tasks wait for their time. */
    public int waiting() {
        return tasks.size();
    }

    @Override
    public long nanos() {
        return START + passed;
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(passed);
    }

    @Override
    public void schedule(Runnable task, long nanos) {
        tasks.add(new Task(passed + Math.max(0, nanos), scheduled++, task));
    }

    @Override
    public boolean await(CountDownLatch end, long nanos) {
        if (end.getCount() > 0) {
            pass(Duration.ofNanos(nanos));
        }
        return end.getCount() == 0;
    }

    /** Lets time pass, and runs what is due in the meantime, which may let time pass, too. */
    public void pass(Duration duration) {
        long end = passed + duration.toNanos();
        for (Task next = tasks.peek(); next != null && next.due() <= end; next = tasks.peek()) {
            tasks.poll();
            passed = Math.max(passed, next.due());
            next.runnable().run();
        }
        passed = Math.max(passed, end);
    }
}
