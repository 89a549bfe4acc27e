package org.cratedb4j.embedded.internal.session;

import org.jspecify.annotations.Nullable;

/**
 * A statement that has ended, as {@code sys.jobs_log} shows it.
 *
 * @param job what ran
 * @param classification what kind of statement it was, for example SELECT; UNDEFINED when it could not be analyzed
 * @param endedMillis when it ended
 * @param error why it failed; null when it did not
 */
public record FinishedJob(
        Job job,
        String classification,
        long endedMillis,
        @Nullable String error) {}
