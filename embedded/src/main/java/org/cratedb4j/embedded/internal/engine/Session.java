package org.cratedb4j.embedded.internal.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection's session: default schema, settings, cursors. Used by one thread at a time.
 *
 * <p>Parameters come in the Java form of plain JSON: {@code null}, {@link Boolean}, {@link Long}, {@link java.math.BigInteger}
 * above 63 bits, {@link Double}, {@link String}, {@code List<Object>}, {@code Map<String, Object>}.
 */
public interface Session extends AutoCloseable {
    /**
     * Runs one statement.
     *
     * @throws org.cratedb4j.embedded.internal.errors.CrateError when it fails; nothing has then been written by a single-row statement
     */
    ResultSet execute(String statement, List<@Nullable Object> parameters);

    /** Runs one statement per parameter list; one outcome each, in order. An error found before execution is thrown instead. */
    List<BulkOutcome> executeBulk(String statement, List<List<@Nullable Object>> parameters);

    /** Closes cursors and forgets the settings. */
    @Override
    void close();
}
