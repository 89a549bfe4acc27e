package org.cratedb4j.cloud;

/** It was said more than once which cluster is meant. */
public final class DatabaseAddressDuplicateException extends CloudException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception.
     *
     * @param message what is wrong, and what to do
     */
    public DatabaseAddressDuplicateException(String message) {
        super(message, null);
    }
}
