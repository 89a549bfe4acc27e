package org.cratedb4j.embedded.internal.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.Cancellation;
import org.jspecify.annotations.Nullable;

/** The statements that run and those that ran last. Thread-safe. */
public final class Jobs {
    /** CrateDB's default of {@code stats.jobs_log_size}. */
    private static final int LOG_SIZE = 10_000;

    private final LongSupplier clockMillis;
    private final Map<String, Job> running = new ConcurrentHashMap<>();
    private final Deque<FinishedJob> log = new ArrayDeque<>();
    private final ReentrantLock logLock = new ReentrantLock();

    /** @param clockMillis the time, in milliseconds since 1970 */
    public Jobs(LongSupplier clockMillis) {
        this.clockMillis = clockMillis;
    }

    /** The time, in milliseconds since 1970. */
    long now() {
        return clockMillis.getAsLong();
    }

    Job start(int session, String node, String statement, String user, Cancellation cancellation) {
        Job job = new Job(
                UUID.randomUUID().toString(), session, node, statement, user, clockMillis.getAsLong(), cancellation);
        running.put(job.id(), job);
        return job;
    }

    /** Ends a job; does nothing when it has ended already. */
    void finish(Job job, String classification, @Nullable String error) {
        if (running.remove(job.id()) == null) {
            return;
        }
        FinishedJob finished = new FinishedJob(job, classification, clockMillis.getAsLong(), error);
        logLock.lock();
        try {
            log.addLast(finished);
            if (log.size() > LOG_SIZE) {
                log.removeFirst();
            }
        } finally {
            logLock.unlock();
        }
    }

    /** The statements that run. */
    public Collection<Job> running() {
        return List.copyOf(running.values());
    }

    /** The statements that ended, the oldest first. */
    public List<FinishedJob> log() {
        logLock.lock();
        try {
            return new ArrayList<>(log);
        } finally {
            logLock.unlock();
        }
    }

    /** Stops a job; the answer is how many there were of that id. */
    long kill(String id, String user) {
        Job job = running.get(id);
        if (job == null) {
            return 0;
        }
        job.cancellation().cancel(new CrateError(ErrorKind.JOB_KILLED, "Job killed. KILL invoked by user: " + user));
        return 1;
    }

    /** Stops all jobs but one; the answer is how many there were. */
    long killAllBut(Job own, String user) {
        return running.keySet().stream()
                .filter(id -> !id.equals(own.id()))
                .mapToLong(id -> kill(id, user))
                .sum();
    }
}
