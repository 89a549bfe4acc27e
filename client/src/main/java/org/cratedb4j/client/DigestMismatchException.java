package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/**
 * A blob's content does not have the digest it should have: what was put does not, and is not stored; or what was read
 * and {@linkplain Blobs#verified() verified} does not.
 */
public final class DigestMismatchException extends CrateException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception about a blob.
     *
     * @param message what went wrong
     * @param node the node, null if unknown
     * @param attempts how many times the request was sent
     */
    public DigestMismatchException(String message, @Nullable String node, int attempts) {
        super(message, "22000", node, attempts, null);
    }
}
