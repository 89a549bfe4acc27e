package org.cratedb4j.embedded.internal.faults;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a fault happens to. Immutable.
 *
 * @param effect what happens to them
 * @param statements which statements; null: all requests, also those without a statement
 * @param limit how many requests at most
 * @param sample which of them; null: all
 */
public record FaultRule(
        FaultEffect effect,
        @Nullable Predicate<String> statements,
        long limit,
        @Nullable Sample sample) {
    /**
     * A part of the requests, by chance.
     *
     * @param share the probability that the fault happens to a request, from 0 to 1
     * @param seed makes the same choices of the same requests
     */
    public record Sample(double share, long seed) {
        public Sample {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("A share is a number from 0 to 1, not " + share);
            }
        }
    }

    public FaultRule {
        if (limit < 1) {
            throw new IllegalArgumentException("A fault happens at least once, not " + limit + " times");
        }
    }

    /** Happens to every request. */
    public static FaultRule always(FaultEffect effect) {
        return new FaultRule(effect, null, Long.MAX_VALUE, null);
    }
}
