package org.cratedb4j.embedded.internal.engine;

import org.jspecify.annotations.Nullable;

/**
 * The blobs of all blob tables, by the SHA-1 digest of their content in lower-case hex digits. Thread-safe. Each method throws a
 * {@link org.cratedb4j.embedded.internal.errors.CrateError} when there is no such blob table, or the user may not do this.
 */
public interface BlobAccess {
    /** What came of putting a blob. */
    enum PutOutcome {
        CREATED,
        EXISTS,
        WRONG_DIGEST
    }

    /** Keeps a blob, durably. */
    PutOutcome put(String user, String table, String digest, byte[] content);

    /** The content of a blob, which must not be written to; null when there is none. */
    byte @Nullable [] get(String user, String table, String digest);

    /** Removes a blob; false when there is none. */
    boolean delete(String user, String table, String digest);
}
