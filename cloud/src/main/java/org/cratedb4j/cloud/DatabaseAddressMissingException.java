package org.cratedb4j.cloud;

/** It was not said which cluster is meant. */
public final class DatabaseAddressMissingException extends CloudException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception.
     *
     * @param message what is wrong, and what to do
     */
    public DatabaseAddressMissingException(String message) {
        super(message, null);
    }
}
