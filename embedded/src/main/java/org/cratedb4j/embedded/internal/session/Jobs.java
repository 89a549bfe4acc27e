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
import org.cratedb4j.embedded.internal.settings.ClusterSettings;
import org.jspecify.annotations.Nullable;

/** The statements that run and those that ran last. Thread-safe. */
public final class Jobs {
    private static final int DEFAULT_LOG_SIZE = 10_000;

    private final LongSupplier clockMillis;
    private final Map<String, Job> running = new ConcurrentHashMap<>();
    private final Deque<FinishedJob> log = new ArrayDeque<>();
    private final ReentrantLock logLock = new ReentrantLock();
    private volatile Logging logging = new Logging(true, DEFAULT_LOG_SIZE, 0);

    /** @param clockMillis the time, in milliseconds since 1970 */
    public Jobs(LongSupplier clockMillis) {
        this.clockMillis = clockMillis;
    }

    /**
     * What is logged.
     *
     * @param enabled whether anything is
     * @param size how many statements, unless they expire
     * @param expirationMillis how long after their end they expire; 0: they do not
     */
    private record Logging(boolean enabled, int size, long expirationMillis) {}

    /** Follows the settings of the cluster. */
    void follow(ClusterSettings settings) {
        Object size = settings.given(ClusterSettings.JOBS_LOG_SIZE);
        Object expiration = settings.given(ClusterSettings.JOBS_LOG_EXPIRATION);
        logging = new Logging(
                !Boolean.FALSE.equals(settings.given(ClusterSettings.STATS_ENABLED)),
                size == null ? DEFAULT_LOG_SIZE : (Integer) size,
                expiration == null ? 0 : (Long) expiration);
        logLock.lock();
        try {
            trim();
        } finally {
            logLock.unlock();
        }
    }

    /** Removes from the log what is not to be in it any more. */
    private void trim() {
        Logging current = logging;
        long now = clockMillis.getAsLong();
        boolean expires = current.expirationMillis() > 0;
        while (!log.isEmpty()
                && (!current.enabled()
                        || (expires && log.getFirst().endedMillis() + current.expirationMillis() < now)
                        || (!expires && log.size() > current.size()))) {
            log.removeFirst();
        }
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
            trim();
        } finally {
            logLock.unlock();
        }
    }

    /** The statements that run; none when nothing is logged. */
    public Collection<Job> running() {
        return logging.enabled() ? List.copyOf(running.values()) : List.of();
    }

    /** The statements that ended, the oldest first. */
    public List<FinishedJob> log() {
        logLock.lock();
        try {
            trim();
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
