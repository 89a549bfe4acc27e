package org.cratedb4j.client.internal.wire;

import java.io.IOException;
import java.io.OutputStream;

/** What a request carries. */
public interface RequestContent {

    /** The length of what is known only when it has been written. */
    long UNKNOWN_LENGTH = -1;

    /** The number of bytes, or {@link #UNKNOWN_LENGTH}. */
    long length();

    /** Writes the bytes. */
    void writeTo(OutputStream out) throws IOException;

    /** Whether the bytes can be written, maybe once more. */
    boolean isRepeatable();

    /** Whether the bytes are text that is worth being compressed where it is long. */
    boolean isCompressible();
}
