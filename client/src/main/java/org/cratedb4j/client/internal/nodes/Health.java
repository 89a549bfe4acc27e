package org.cratedb4j.client.internal.nodes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a node is. Immutable.
 *
 * @param quarantined whether calls go to other nodes as long as there are some
 * @param failures how often it has failed since it served a call for the last time
 * @param due when the quarantine ends that it is in, as the ticker's reading
 * @param since when the quarantine, or the time without one, began
 * @param lastError the last failure, null if there has been none
 */
public record Health(
        boolean quarantined,
        int failures,
        long due,
        Instant since,
        @Nullable String lastError) {

    static Health good(Instant since) {
        return new Health(false, 0, 0, since, null);
    }

    /** In use, with the failures that make the next quarantine longer. */
    Health released(Instant now) {
        return new Health(false, failures, 0, now, lastError);
    }

    /** In use, and proven to be of use. */
    Health proven(Instant now) {
        return new Health(false, 0, 0, quarantined ? now : since, lastError);
    }

    /** In use in spite of an error. */
    Health blemished(String error) {
        return new Health(quarantined, failures, due, since, error);
    }
}
