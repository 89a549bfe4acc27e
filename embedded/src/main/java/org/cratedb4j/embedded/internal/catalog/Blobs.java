package org.cratedb4j.embedded.internal.catalog;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The blobs of one blob table, by the SHA-1 digest of their content in lower-case hex digits. Thread-safe. */
public interface Blobs {
    /** A blob; its content must not be written to. */
    @SuppressWarnings("ArrayRecordComponent") // Blobs are not compared.
    record Blob(String digest, long lastModifiedMillis, byte[] content) {}

    /** Keeps a blob, durably; false when it was there already. */
    boolean put(Blob blob);

    /** The blob of a digest; null when there is none. */
    @Nullable
    Blob get(String digest);

    /** Removes a blob; false when there is none. */
    boolean delete(String digest);

    /** All blobs, by digest. */
    Iterator<Blob> all();
}
