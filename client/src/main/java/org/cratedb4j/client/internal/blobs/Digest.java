package org.cratedb4j.client.internal.blobs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cratedb4j.client.ParameterException;

/** The SHA-1 digest by which CrateDB names a blob, as it becomes known byte by byte. */
public final class Digest {

    private static final Pattern TEXT = Pattern.compile("[0-9a-fA-F]{40}");

    private final MessageDigest state;

    /** The digest of no bytes so far. */
    public Digest() {
        try {
            state = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM does not know SHA-1, by which CrateDB names blobs", e);
        }
    }

    /** The digest of some bytes. */
    public static String of(byte[] content) {
        Digest digest = new Digest();
        digest.add(content, 0, content.length);
        return digest.text();
    }

    /** A digest that a caller gave, in lower case, which is the only one that CrateDB knows. */
    public static String checked(String digest) {
        if (!TEXT.matcher(digest).matches()) {
            throw new ParameterException("A blob's digest is a SHA-1 in 40 hex digits, not \"" + digest + "\"");
        }
        return digest.toLowerCase(Locale.ROOT);
    }

    void add(byte[] bytes, int offset, int length) {
        state.update(bytes, offset, length);
    }

    /** The digest of all bytes added, once. */
    String text() {
        return HexFormat.of().formatHex(state.digest());
    }
}
