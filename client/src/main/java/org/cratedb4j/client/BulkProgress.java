package org.cratedb4j.client;

/**
 * How far a {@link BulkWriter} has come. Immutable.
 *
 * @param added the number of rows that it was given
 * @param written the number of rows for which the statement ran
 * @param failed the number of rows that failed
 * @param unknown the number of rows of which nobody knows
 * @param rowCount the number of rows of the table that were changed, those of unknown number not counted
 * @param requests the number of requests that were sent, repetitions by the client's own rule not counted
 * @param splits how often a request was divided, because it was too large
 */
public record BulkProgress(
        long added, long written, long failed, long unknown, long rowCount, long requests, long splits) {

    /**
     * The number of rows that are waiting or under way.
     *
     * @return the number
     */
    public long pending() {
        return added - written - failed - unknown;
    }
}
