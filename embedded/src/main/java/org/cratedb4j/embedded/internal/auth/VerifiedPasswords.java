package org.cratedb4j.embedded.internal.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks passwords, and remembers those that were right: every request carries its password, and a check that is meant to be slow
 * would be slow for each. Thread-safe. What is remembered is worth nothing outside of this process.
 */
final class VerifiedPasswords {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Map<PasswordHash, byte[]> verified = new ConcurrentHashMap<>();

    VerifiedPasswords() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    boolean matches(PasswordHash hash, String password) {
        byte[] tag = tag(password);
        byte[] known = verified.get(hash);
        if (known != null) {
            return MessageDigest.isEqual(known, tag);
        }
        boolean matches = hash.matches(password);
        if (matches) {
            verified.put(hash, tag);
        }
        return matches;
    }

    /** Forgets a password that no longer counts. */
    void forget(PasswordHash hash) {
        verified.remove(hash);
    }

    private byte[] tag(String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
