package org.cratedb4j.client.internal.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.cratedb4j.client.internal.wire.RequestContent;

/** A blob's content on its way to a node. */
public abstract class BlobContent implements RequestContent {

    static final int BUFFER = 64 * 1024;

    BlobContent() {}

    /** Blobs are sent as they are: most of them are compressed by their own format. */
    @Override
    public boolean isCompressible() {
        return false;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    /** Passes a source on and returns the number of its bytes; that the source cannot be read is not the node's fault. */
    static long copy(InputStream source, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        for (int n = read(source, buffer); n >= 0; n = read(source, buffer)) {
            out.write(buffer, 0, n);
            copied += n;
        }
        return copied;
    }

    private static int read(InputStream source, byte[] buffer) {
        try {
            return source.read(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException("The blob's content cannot be read: " + e.getMessage(), e);
        }
    }
}
