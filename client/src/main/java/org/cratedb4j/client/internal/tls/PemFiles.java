package org.cratedb4j.client.internal.tls;

import java.nio.charset.StandardCharsets;

/** Tells PEM files from others. */
public final class PemFiles {

    private PemFiles() {}

    /** Whether a file has a block of PEM, and is not a key store. */
    public static boolean looksLikePem(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
    }
}
