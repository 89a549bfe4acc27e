package org.cratedb4j.embedded.internal.copy;

/** A line of a file is not what the format asks for. */
public final class UnreadableLineException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableLineException(String why) {
        super(why, null, false, false);
    }
}
