package org.cratedb4j.client.internal.blobs;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Computes the digest of what it passes on. */
final class DigestingStream extends FilterOutputStream {

    private final Digest digest;

    DigestingStream(Digest digest, OutputStream out) {
        super(out);
        this.digest = digest;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        digest.add(bytes, offset, length);
    }
}
