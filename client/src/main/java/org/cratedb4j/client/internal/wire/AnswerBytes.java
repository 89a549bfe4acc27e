package org.cratedb4j.client.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * The bytes of an answer: from the connection as they are asked for, and from memory once they were taken in. Bytes in
 * memory are dropped as they are read.
 */
final class AnswerBytes extends InputStream {

    private static final int FIRST_CHUNK = 8 * 1024;
    private static final int LARGEST_CHUNK = 1024 * 1024;

    private final InputStream connection;
    private boolean inMemory;
    private Deque<byte[]> chunks = new ArrayDeque<>();
    private int position;
    private long size;

    AnswerBytes(InputStream connection) {
        this.connection = connection;
    }

    /** Takes all bytes that are left off the connection. */
    void takeIn() throws IOException {
        Deque<byte[]> taken = new ArrayDeque<>();
        int length = FIRST_CHUNK;
        int read = length;
        while (read == length) {
            length = taken.isEmpty() ? FIRST_CHUNK : Math.min(length * 2, LARGEST_CHUNK);
            byte[] chunk = new byte[length];
            read = connection.readNBytes(chunk, 0, length);
            size += read;
            taken.add(read == length ? chunk : Arrays.copyOf(chunk, read));
        }
        chunks = taken;
        inMemory = true;
    }

    /** The number of bytes that came so far. */
    long size() {
        return size;
    }

    /** The last bytes, if they are in memory, as characters. */
    String tail(int length) {
        StringBuilder tail = new StringBuilder();
        Iterator<byte[]> last = chunks.descendingIterator();
        while (last.hasNext() && tail.length() < length) {
            byte[] chunk = last.next();
            int from = Math.max(0, chunk.length - (length - tail.length()));
            tail.insert(0, new String(chunk, from, chunk.length - from, StandardCharsets.ISO_8859_1));
        }
        return tail.toString();
    }

    /** Forgets the bytes in memory. */
    void drop() {
        chunks.clear();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (!inMemory) {
            int read = connection.read(buffer, offset, length);
            size += Math.max(0, read);
            return read;
        }
        byte[] chunk = chunks.peek();
        while (chunk != null && position == chunk.length) {
            chunks.remove();
            position = 0;
            chunk = chunks.peek();
        }
        if (chunk == null) {
            return -1;
        }
        int bytes = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, buffer, offset, bytes);
        position += bytes;
        return bytes;
    }
}
