package org.cratedb4j.jdbc.internal.session;

import org.cratedb4j.jdbc.internal.result.RowSource;
import org.jspecify.annotations.Nullable;

/**
 * What came of a statement.
 *
 * @param rows its rows, null if it has none
 * @param rowCount how many rows it changed, -1 if the server does not know or there are rows to be read
 */
public record Answer(@Nullable RowSource rows, long rowCount) {}
