package org.cratedb4j.client;

import java.time.Duration;

/**
 * What a statement did.
 *
 * @param rowCount how many rows it changed or returned, -1 if the server does not know
 * @param duration the time the server took
 */
public record StatementResult(long rowCount, Duration duration) {}
