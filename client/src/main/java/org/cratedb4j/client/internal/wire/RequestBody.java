package org.cratedb4j.client.internal.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The bytes of a request, ready to be sent as often as need be. */
public final class RequestBody implements RequestContent {

    /** No bytes. */
    public static final RequestBody EMPTY = new RequestBody(new Buffer());

    private final Buffer buffer;

    private RequestBody(Buffer buffer) {
        this.buffer = buffer;
    }

    @Override
    public long length() {
        return buffer.size();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        buffer.writeTo(out);
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public boolean isCompressible() {
        return true;
    }

    /** Collects the bytes of a body; the body shares them, so nothing may be written after {@link #toBody()}. */
    static final class Buffer extends ByteArrayOutputStream {

        private static final int CAPACITY = 512;

        Buffer() {
            super(CAPACITY);
        }

        RequestBody toBody() {
            return new RequestBody(this);
        }
    }
}
