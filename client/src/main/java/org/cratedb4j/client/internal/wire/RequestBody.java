package org.cratedb4j.client.internal.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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

    /** These bytes with one text, as it is found first, in the place of another, both of plain letters and digits. */
    public RequestBody replacing(String old, String replacement) {
        byte[] text = old.getBytes(StandardCharsets.US_ASCII);
        int start = buffer.indexOf(text);
        if (start < 0) {
            return this;
        }
        Buffer copy = new Buffer();
        buffer.copy(copy, 0, start);
        copy.writeBytes(replacement.getBytes(StandardCharsets.US_ASCII));
        buffer.copy(copy, start + text.length, buffer.size());
        return copy.toBody();
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

    /** The statement for the log: at most so many characters, and no literal or parameter. */
    public String statement(int most) {
        return LoggedStatement.of(buffer.toString(StandardCharsets.UTF_8), most);
    }

    /** Collects the bytes of a body; the body shares them, so nothing may be written after {@link #toBody()}. */
    static final class Buffer extends ByteArrayOutputStream {

        private static final int CAPACITY = 512;

        Buffer() {
            super(CAPACITY);
        }

        private int indexOf(byte[] text) {
            for (int i = 0; i <= count - text.length; i++) {
                if (Arrays.equals(buf, i, i + text.length, text, 0, text.length)) {
                    return i;
                }
            }
            return -1;
        }

        /** Forgets all bytes behind the first ones. */
        void truncate(int length) {
            count = length;
        }

        /** One byte. */
        byte at(int index) {
            return buf[index];
        }

        void copy(Buffer to, int start, int end) {
            to.write(buf, start, end - start);
        }

        RequestBody toBody() {
            return new RequestBody(this);
        }
    }
}
