package org.cratedb4j.client.internal.blobs;

import org.cratedb4j.client.ParameterException;

/**
 * A part of a blob.
 *
 * @param offset where it begins
 * @param length how many bytes it has at most
 */
public record Part(long offset, long length) {

    /** All of it. */
    public static final Part WHOLE = new Part(0, Long.MAX_VALUE);

    /** The least that can be asked for. */
    static final Part FIRST_BYTE = new Part(0, 1);

    /** Refuses what is no part. */
    public Part {
        if (offset < 0 || length < 1) {
            throw new ParameterException("A part of a blob begins at 0 or later and has at least 1 byte, unlike "
                    + length + " bytes from " + offset);
        }
    }

    boolean isWhole() {
        return equals(WHOLE);
    }

    /** The value of the Range header, whose end is the last byte of it. */
    String range() {
        boolean open = length > Long.MAX_VALUE - offset;
        return "bytes=" + offset + "-" + (open ? "" : Long.toString(offset + length - 1));
    }
}
