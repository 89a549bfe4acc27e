package org.cratedb4j.client.internal.blobs;

import java.io.EOFException;
import java.io.IOException;
import org.cratedb4j.client.DigestMismatchException;
import org.cratedb4j.client.internal.exec.Exchange;
import org.cratedb4j.client.internal.exec.OpenAnswer;
import org.jspecify.annotations.Nullable;

/** The content of a blob, or a part of it, as it comes. For one thread at a time. */
public final class OpenBlob implements OpenAnswer {

    private final BlobBody body;
    private final Exchange exchange;
    private final @Nullable String expected;
    private final Digest digest = new Digest();
    private long left;
    private volatile boolean ended;

    /** The content that an exchange brings, and the digest that it must have, null if that does not matter. */
    OpenBlob(BlobBody body, Exchange exchange, @Nullable String expected) {
        this.body = body;
        this.exchange = exchange;
        this.expected = expected;
        left = body.length();
    }

    /** Reads at least one byte, if there is room for any; -1 at the end. */
    public int read(byte[] buffer, int offset, int length) {
        if (ended) {
            return -1;
        }
        try {
            int n = left == 0 ? -1 : body.content().read(buffer, offset, (int) Math.min(left, length));
            if (n < 0) {
                end();
            } else {
                left -= n;
                verify(buffer, offset, n);
            }
            return n;
        } catch (IOException e) {
            ended = true;
            throw exchange.broken(e);
        }
    }

    private void verify(byte[] buffer, int offset, int length) {
        if (expected != null) {
            digest.add(buffer, offset, length);
        }
    }

    private void end() throws IOException {
        if (left > 0 && body.isExact()) {
            throw new EOFException("the answer ended " + left + " bytes early");
        }
        ended = true;
        if (left > 0 || body.isAll()) {
            exchange.finished();
        } else {
            exchange.abandoned();
        }
        String actual = expected == null ? null : digest.text();
        if (actual != null && !actual.equals(expected)) {
            throw new DigestMismatchException(
                    "What " + exchange.node() + " sent as the blob " + expected + " has the digest " + actual,
                    exchange.node(),
                    exchange.attempts());
        }
    }

    @Override
    public boolean holdsConnection() {
        return !ended;
    }

    @Override
    public void close() {
        if (!ended) {
            ended = true;
            exchange.abandoned();
        }
    }
}
