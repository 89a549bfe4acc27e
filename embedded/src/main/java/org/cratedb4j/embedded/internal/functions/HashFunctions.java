package org.cratedb4j.embedded.internal.functions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of text, in hex digits. */
final class HashFunctions {
    private HashFunctions() {}

    static void addTo(ScalarTable table) {
        table.strict("md5(text) -> text", (String s) -> digest("MD5", s));
        table.strict("sha1(text) -> text", (String s) -> digest("SHA-1", s));
        table.strict(
                "blake3(text) -> text",
                (String s) -> HexFormat.of().formatHex(Blake3.digest(s.getBytes(StandardCharsets.UTF_8))));
    }

    private static String digest(String algorithm, String s) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(s.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
