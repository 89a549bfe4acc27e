package org.cratedb4j.embedded.internal.functions;

import java.security.SecureRandom;
import java.util.Base64;

/** Ids of 20 characters that do not repeat, as CrateDB makes them. */
public final class RandomIds {
    private static final int BYTES = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomIds() {}

    /** A new id of letters, digits, - and _. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
