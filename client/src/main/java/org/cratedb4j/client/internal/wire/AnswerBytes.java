package org.cratedb4j.client.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

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

    AnswerBytes(InputStream connection) {
        this.connection = connection;
    }

    /** Takes all bytes that are left off the connection. */
    void takeIn() throws IOException {
        Deque<byte[]> taken = new ArrayDeque<>();
        int size = FIRST_CHUNK;
        int read = size;
        while (read == size) {
            size = taken.isEmpty() ? FIRST_CHUNK : Math.min(size * 2, LARGEST_CHUNK);
            byte[] chunk = new byte[size];
            read = connection.readNBytes(chunk, 0, size);
            taken.add(read == size ? chunk : Arrays.copyOf(chunk, read));
        }
        chunks = taken;
        inMemory = true;
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
            return connection.read(buffer, offset, length);
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
