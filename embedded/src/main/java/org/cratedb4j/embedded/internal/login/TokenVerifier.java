package org.cratedb4j.embedded.internal.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the signature and the claims of tokens, in the order and words of CrateDB. Thread-safe. */
final class TokenVerifier {
    private static final String DEFAULT_ALGORITHM = "RS256";
    private static final Map<String, String> ALGORITHMS =
            Map.of(DEFAULT_ALGORITHM, "SHA256withRSA", "RS384", "SHA384withRSA", "RS512", "SHA512withRSA");

    private final TokenKeys keys;
    private final InstantSource clock;

    TokenVerifier(TokenKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Checks a token.
     *
     * @param token the token
     * @param expected what it must say
     * @param audience for whom it must be
     * @throws LoginException when it does not hold
     */
    void verify(Token token, TokenProperties expected, String audience) throws LoginException {
        verifySignature(token, keys.find(expected.issuer(), token.keyId()));
        if (!token.issuer().equals(expected.issuer())) {
            throw new LoginException("The Claim 'iss' value doesn't match the required issuer.");
        } else if (!token.username().equals(expected.username())) {
            throw new LoginException("The Claim 'username' value doesn't match the required one.");
        }
        verifyAudience(token.audience(), audience);
        verifyTimes(token, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private static void verifySignature(Token token, TokenKey key) throws LoginException {
        if (!(key.key() instanceof RSAPublicKey publicKey)) {
            throw new LoginException("Only RSA algorithm is supported for JWT");
        }
        String algorithm = key.algorithm();
        if (algorithm == null) {
            algorithm = DEFAULT_ALGORITHM;
        } else if (!token.algorithm().isEmpty() && !token.algorithm().equals(algorithm)) {
            throw new LoginException(
                    "JWT algorithm " + token.algorithm() + " doesn't match public key algorithm " + algorithm);
        }
        String name = ALGORITHMS.get(algorithm);
        if (name == null) {
            throw new LoginException("Unsupported algorithm " + algorithm);
        } else if (!token.algorithm().equals(algorithm)) {
            throw new LoginException("The provided Algorithm doesn't match the one defined in the JWT's Header.");
        } else if (!isSignedBy(publicKey, name, token)) {
            throw new LoginException(
                    "The Token's Signature resulted invalid when verified using the Algorithm: " + name);
        }
    }

    private static boolean isSignedBy(PublicKey key, String algorithm, Token token) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initVerify(key);
            signature.update(token.signed().getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(token.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static void verifyAudience(@Nullable List<?> found, String expected) throws LoginException {
        if (found == null) {
            throw new LoginException("The Claim 'aud' is not present in the JWT.");
        } else if (!found.contains(expected)) {
            throw new LoginException("The Claim 'aud' value doesn't contain the required audience.");
        }
    }

    private static void verifyTimes(Token token, Instant now) throws LoginException {
        Long end = token.seconds("exp");
        if (end != null && now.getEpochSecond() >= end) {
            throw new LoginException("The Token has expired on " + Instant.ofEpochSecond(end) + ".");
        }
        for (String claim : List.of("nbf", "iat")) {
            Long start = token.seconds(claim);
            if (start != null && now.getEpochSecond() < start) {
                throw new LoginException("The Token can't be used before " + Instant.ofEpochSecond(start) + ".");
            }
        }
    }
}
