package org.cratedb4j.client.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.cratedb4j.client.ResultTooLargeException;

/** The body of an answer, up to a number of bytes. */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private final String node;
    private long left;

    LimitedStream(InputStream in, long limit, String node) {
        super(in);
        this.limit = limit;
        this.node = node;
        left = limit;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int bytes = super.read(buffer, offset, length);
        count(Math.max(0, bytes));
        return bytes;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new ResultTooLargeException(limit, node);
        }
    }
}
