package org.cratedb4j.embedded.internal.faults;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A rule at work. Thread-safe. */
public final class ActiveFault {
    private final FaultRule rule;
    private final @Nullable Random random;
    private final ReentrantLock choosing = new ReentrantLock();
    private final AtomicLong hits = new AtomicLong();

    ActiveFault(FaultRule rule) {
        this.rule = rule;
        FaultRule.Sample sample = rule.sample();
        this.random = sample == null ? null : new Random(sample.seed());
    }

    /** How many requests it has happened to. */
    public long hits() {
        return hits.get();
    }

    FaultEffect effect() {
        return rule.effect();
    }

    boolean looksAtStatements() {
        return rule.statements() != null;
    }

    /** Whether it happens to a request, which then counts. */
    boolean happensTo(@Nullable String statement) {
        Predicate<String> statements = rule.statements();
        if (statements != null && (statement == null || !statements.test(statement))) {
            return false;
        }
        choosing.lock();
        try {
            boolean happens = hits.get() < rule.limit() && isDrawn();
            if (happens) {
                hits.incrementAndGet();
            }
            return happens;
        } finally {
            choosing.unlock();
        }
    }

    private boolean isDrawn() {
        FaultRule.Sample sample = rule.sample();
        return random == null || sample == null || random.nextDouble() < sample.share();
    }
}
