package org.cratedb4j.client.internal.exec;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names for statements, by which they are found in {@code sys.jobs} and {@code sys.jobs_log}. No two statements of any
 * client share one. Safe for use by many threads.
 */
final class Tags {

    private static final String START = "cratedb4j:";
    private static final int CLIENT_BYTES = 8;

    /** The length that no tag exceeds. */
    static final int MAX_LENGTH = START.length() + 2 * CLIENT_BYTES + 1 + 2 * Long.BYTES;

    private final String prefix;
    private final AtomicLong last = new AtomicLong();

    Tags() {
        byte[] client = new byte[CLIENT_BYTES];
        new SecureRandom().nextBytes(client);
        prefix = START + HexFormat.of().formatHex(client) + "-";
    }

    /** A tag that was never given before. */
    String next() {
        return prefix + Long.toHexString(last.incrementAndGet());
    }

    /** The tag that a text ends with; the text itself if it has none. */
    static String ending(String text) {
        return text.substring(Math.max(0, text.lastIndexOf(START)));
    }
}
