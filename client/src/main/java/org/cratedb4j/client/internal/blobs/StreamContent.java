package org.cratedb4j.client.internal.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Content that can be read only once. */
public final class StreamContent extends BlobContent {

    private final InputStream in;
    private volatile boolean used;

    /** The rest of a stream, which is left open. */
    public StreamContent(InputStream in) {
        this.in = in;
    }

    @Override
    public long length() {
        return UNKNOWN_LENGTH;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        used = true;
        copy(in, out);
    }

    @Override
    public boolean isRepeatable() {
        return !used;
    }
}
