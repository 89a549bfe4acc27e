package org.cratedb4j.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads the heads of HTTP messages, and of them no more than the length of the body. */
final class MessageHead {
    private static final int LARGEST = 16 * 1024;
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final byte[] line = new byte[LARGEST];
    private int contentLength;

    MessageHead(InputStream in) {
        this.in = in;
    }

    /** Reads the next head; false at the end of the connection. */
    boolean read() throws IOException {
        contentLength = 0;
        for (int length = readLine(); length != 0; length = readLine()) {
            if (length < 0) {
                return false;
            }
            if (isLength(length)) {
                contentLength = Integer.parseInt(
                        new String(line, LENGTH.length, length - LENGTH.length, StandardCharsets.US_ASCII).strip());
            }
        }
        return true;
    }

    int contentLength() {
        return contentLength;
    }

    private int readLine() throws IOException {
        int length = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return -1;
            }
            if (b != '\r') {
                line[length++] = (byte) b;
            }
        }
        return length;
    }

    private boolean isLength(int length) {
        if (length < LENGTH.length) {
            return false;
        }
        for (int i = 0; i < LENGTH.length; i++) {
            int lowerCase = line[i] >= 'A' && line[i] <= 'Z' ? line[i] + 'a' - 'A' : line[i];
            if (lowerCase != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }
}
