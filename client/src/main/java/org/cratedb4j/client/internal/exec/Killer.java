package org.cratedb4j.client.internal.exec;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Pause;
import org.cratedb4j.client.internal.time.Ticker;
import org.cratedb4j.client.internal.time.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops statements on the server: looks for them by their tags, kills them through any node, and looks again until they
 * are gone. A statement may show late, and its node may be out of reach for a while. All that is to be stopped is looked for at
 * once, on the timer's thread; callers never wait for it. Safe for use by many threads.
 */
final class Killer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Killer.class);

    private static final Duration BOUND = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MAX_HUNTS = 10_000;
    private static final int MAX_LOOKED_FOR = 500;
    private static final int LAST_LOOKS = 4;

    private final JobTables jobs;
    private final Timer timer;
    private final Ticker ticker;
    private final Pause pause;
    private final Map<String, Hunt> hunts = new ConcurrentHashMap<>();

    Killer(JobTables jobs, Timer timer, Ticker ticker, Pause pause) {
        this.jobs = jobs;
        this.timer = timer;
        this.ticker = ticker;
        this.pause = pause;
    }

    /** Has the statement of a tag killed, and returns at once. */
    void kill(String tag) {
        hunt(tag, false);
    }

    /** The same for a statement whose answer has begun: it has ended already, or is seen at the first look. */
    void killRest(String tag) {
        hunt(tag, true);
    }

    private void hunt(String tag, boolean seen) {
        if (hunts.size() >= MAX_HUNTS) {
            LOG.warn("Statement {} may go on running: {} others are to be stopped before it", tag, MAX_HUNTS);
        } else if (hunts.putIfAbsent(tag, new Hunt(tag, seen, Deadline.after(BOUND, ticker))) == null) {
            timer.schedule(this::lookForDue, 0);
        }
    }

    private void lookForDue() {
        long now = ticker.nanos();
        List<Hunt> due = hunts.values().stream()
                .filter(hunt -> hunt.isDue(now))
                .limit(MAX_LOOKED_FOR)
                .toList();
        if (!due.isEmpty()) {
            look(due, Deadline.after(PATIENCE, ticker));
            due.forEach(this::goOn);
        }
    }

    private void goOn(Hunt hunt) {
        if (hunt.isOver()) {
            hunts.remove(hunt.tag());
        } else if (hunt.isHopeless()) {
            hunts.remove(hunt.tag());
            if (hunt.mayRun()) {
                LOG.warn("Statement {} could not be stopped for {}, and may go on running", hunt.tag(), BOUND);
            }
        } else {
            long nanos = hunt.nextPause();
            hunt.dueAt(ticker.nanos() + nanos);
            timer.schedule(this::lookForDue, nanos);
        }
    }

    private void look(Collection<Hunt> hunted, Deadline deadline) {
        try {
            List<String> tags = hunted.stream().map(Hunt::tag).toList();
            Map<String, List<String>> running = jobs.running(tags, deadline);
            running.values().forEach(ids -> ids.forEach(id -> kill(id, deadline)));
            List<String> missing =
                    tags.stream().filter(tag -> !running.containsKey(tag)).toList();
            Set<String> ended = jobs.ended(missing, deadline);
            hunted.forEach(hunt -> hunt.looked(running.containsKey(hunt.tag()), ended.contains(hunt.tag())));
        } catch (CrateException | IllegalStateException e) {
            LOG.debug("{} statements could not be looked for: {}", hunted.size(), e.getMessage());
        }
    }

    private void kill(String id, Deadline deadline) {
        try {
            jobs.kill(id, deadline);
            LOG.debug("Killed {}", id);
        } catch (CrateException e) {
            LOG.debug("Job {} could not be killed: {}", id, e.getMessage());
        }
    }

    /** Waits a short time for what is to be stopped, even if the thread is interrupted. */
    @Override
    public void close() {
        if (hunts.isEmpty()) {
            return;
        }
        CountDownLatch finished = new CountDownLatch(1);
        timer.schedule(
                () -> {
                    finish(Deadline.after(PATIENCE, ticker));
                    finished.countDown();
                },
                0);
        boolean interrupted = false;
        Deadline deadline = Deadline.after(PATIENCE, ticker);
        while (finished.getCount() > 0 && !deadline.hasPassed()) {
            try {
                pause.await(finished, deadline.remainingNanos());
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void finish(Deadline deadline) {
        for (int i = 0; i < LAST_LOOKS && !hunts.isEmpty() && !deadline.hasPassed(); i++) {
            if (i > 0 && pause.isInterruptedWithin(Hunt.pause(i - 1))) {
                return;
            }
            List<Hunt> rest = List.copyOf(hunts.values());
            look(rest, deadline);
            rest.stream().filter(Hunt::isOver).forEach(hunt -> hunts.remove(hunt.tag()));
        }
    }
}
