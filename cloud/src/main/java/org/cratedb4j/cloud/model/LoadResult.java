package org.cratedb4j.cloud.model;

import java.time.Duration;

/**
 * What was loaded into a table.
 *
 * @param jobId the import job
 * @param table the table, quoted so that SQL takes it
 * @param records the records that are there now
 * @param failedRecords the records that were refused
 * @param bytes the bytes that were read, 0 where the service does not count them
 * @param duration how long it took, waiting included
 * @param message what the service says
 */
public record LoadResult(
        String jobId, String table, long records, long failedRecords, long bytes, Duration duration, String message) {}
