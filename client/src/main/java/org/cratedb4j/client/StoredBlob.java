package org.cratedb4j.client;

import java.util.Objects;

/**
 * A blob that is in its table.
 *
 * @param digest the SHA-1 digest of its content in lower-case hex digits, by which it is found
 * @param created whether it was put there just now; false if it was there already
 */
public record StoredBlob(String digest, boolean created) {

    /**
     * Checks that what must be there is there.
     *
     * @param digest the digest
     * @param created whether it was put there just now
     */
    public StoredBlob {
        Objects.requireNonNull(digest, "digest is null");
    }
}
