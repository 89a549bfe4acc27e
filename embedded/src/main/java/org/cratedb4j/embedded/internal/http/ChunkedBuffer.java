package org.cratedb4j.embedded.internal.http;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Bytes that are collected without ever being copied: a large answer is a list of chunks. */
final class ChunkedBuffer extends OutputStream {
    private static final int FIRST_CHUNK = 1 << 10;
    private static final int LARGEST_CHUNK = 1 << 20;

    private final List<ByteBuffer> full = new ArrayList<>();
    private byte[] chunk = new byte[FIRST_CHUNK];
    private int used;
    private long size;

    @Override
    public void write(int b) {
        if (used == chunk.length) {
            nextChunk();
        }
        chunk[used++] = (byte) b;
        size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int position = offset;
        int end = offset + length;
        while (position < end) {
            if (used == chunk.length) {
                nextChunk();
            }
            int part = Math.min(end - position, chunk.length - used);
            System.arraycopy(bytes, position, chunk, used, part);
            used += part;
            position += part;
        }
        size += length;
    }

    private void nextChunk() {
        full.add(ByteBuffer.wrap(chunk));
        chunk = new byte[Math.min(2 * chunk.length, LARGEST_CHUNK)];
        used = 0;
    }

    long size() {
        return size;
    }

    /** What was written, in order. */
    List<ByteBuffer> chunks() {
        List<ByteBuffer> all = new ArrayList<>(full);
        if (used > 0) {
            all.add(ByteBuffer.wrap(chunk, 0, used));
        }
        return all;
    }
}
