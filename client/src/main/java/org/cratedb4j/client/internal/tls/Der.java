package org.cratedb4j.client.internal.tls;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** As much of DER as it takes to wrap the older formats of keys into PKCS#8. */
final class Der {

    static final int INTEGER = 0x02;
    static final int OCTET_STRING = 0x04;
    static final int SEQUENCE = 0x30;

    private static final int LONG_FORM = 0x80;
    private static final int BYTE = 0xff;
    private static final int BYTE_BITS = 8;
    private static final int MAX_LENGTH_BYTES = 3;

    private Der() {}

    /** An element of some parts, one behind the other. */
    static byte[] element(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        writeLength(out, length);
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream out, int length) {
        if (length < LONG_FORM) {
            out.write(length);
            return;
        }
        int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + BYTE_BITS - 1) / BYTE_BITS;
        out.write(LONG_FORM | bytes);
        for (int i = bytes - 1; i >= 0; i--) {
            out.write(length >> (i * BYTE_BITS));
        }
    }

    /** The content of the first element of a tag among the elements of a sequence. */
    static byte[] find(byte[] sequence, int tag) {
        try {
            ByteBuffer elements = ByteBuffer.wrap(sequence);
            elements = content(elements, SEQUENCE);
            while (elements.hasRemaining()) {
                int next = elements.get(elements.position()) & BYTE;
                ByteBuffer content = content(elements, next);
                if (next == tag) {
                    byte[] bytes = new byte[content.remaining()];
                    content.get(bytes);
                    return bytes;
                }
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("is damaged", e);
        }
        throw new IllegalArgumentException("lacks a part that it must have");
    }

    private static ByteBuffer content(ByteBuffer in, int tag) {
        if ((in.get() & BYTE) != tag) {
            throw new IllegalArgumentException("is damaged");
        }
        int length = in.get() & BYTE;
        if (length >= LONG_FORM) {
            int bytes = length - LONG_FORM;
            if (bytes > MAX_LENGTH_BYTES) {
                throw new IllegalArgumentException("is damaged");
            }
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = (length << BYTE_BITS) | (in.get() & BYTE);
            }
        }
        ByteBuffer content = in.slice(in.position(), length);
        in.position(in.position() + length);
        return content;
    }
}
