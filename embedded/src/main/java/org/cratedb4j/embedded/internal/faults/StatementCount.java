package org.cratedb4j.embedded.internal.faults;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** How many requests came with some statements. Thread-safe. */
public final class StatementCount implements LongSupplier {
    private final Predicate<String> statements;
    private final LongAdder count = new LongAdder();

    StatementCount(Predicate<String> statements) {
        this.statements = statements;
    }

    void add(String statement) {
        if (statements.test(statement)) {
            count.increment();
        }
    }

    void reset() {
        count.reset();
    }

    @Override
    public long getAsLong() {
        return count.sum();
    }
}
