package org.cratedb4j.client.internal.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.internal.exec.LeakDetector;

/** A blob as a stream, which is reported if nobody closes it. */
public final class BlobStream extends InputStream {

    private final OpenBlob blob;
    private final Cleaner.Cleanable watch;

    /** The content of a blob. */
    public BlobStream(OpenBlob blob) {
        this.blob = blob;
        watch = LeakDetector.watch(this, blob);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return blob.read(buffer, offset, length);
        } catch (CrateException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public void close() {
        blob.close();
        watch.clean();
    }
}
