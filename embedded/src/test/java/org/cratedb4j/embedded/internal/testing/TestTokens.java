package org.cratedb4j.embedded.internal.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cratedb4j.embedded.internal.types.Json;
import org.jspecify.annotations.Nullable;

/** Signs tokens with a key of its own. Immutable: what is changed is a new one. */
public final class TestTokens {
    /** The id of the key. */
    public static final String KEY_ID = "key-1";

    private final KeyPair keys;
    private final String signatureAlgorithm;
    private final Map<String, @Nullable Object> header;
    private final Map<String, @Nullable Object> claims;

    private TestTokens(
            KeyPair keys,
            String signatureAlgorithm,
            Map<String, @Nullable Object> header,
            Map<String, @Nullable Object> claims) {
        this.keys = keys;
        this.signatureAlgorithm = signatureAlgorithm;
        this.header = header;
        this.claims = claims;
    }

    /** Of an issuer with a new key. */
    public static TestTokens of(String issuer, String username, String audience) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            Map<String, @Nullable Object> header = new LinkedHashMap<>(Map.of("alg", "RS256", "kid", KEY_ID));
            Map<String, @Nullable Object> claims =
                    new LinkedHashMap<>(Map.of("iss", issuer, "username", username, "aud", audience));
            return new TestTokens(generator.generateKeyPair(), "SHA256withRSA", header, claims);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** With another entry in the header. */
    public TestTokens header(String key, Object value) {
        return new TestTokens(keys, signatureAlgorithm, with(header, key, value), claims);
    }

    /** With another claim; null: without it. */
    public TestTokens claim(String key, @Nullable Object value) {
        return new TestTokens(keys, signatureAlgorithm, header, with(claims, key, value));
    }

    /** Signed by another algorithm, whatever the header says. */
    public TestTokens signedBy(String algorithm) {
        return new TestTokens(keys, algorithm, header, claims);
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> object, String key, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(object);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }

    /** The public key. */
    public RSAPublicKey publicKey() {
        return (RSAPublicKey) keys.getPublic();
    }

    /** The public key as an entry of a JSON Web Key Set. */
    public Map<String, @Nullable Object> jwk() {
        return new LinkedHashMap<>(Map.of(
                "kty",
                "RSA",
                "kid",
                KEY_ID,
                "n",
                encode(publicKey().getModulus().toByteArray()),
                "e",
                encode(publicKey().getPublicExponent().toByteArray())));
    }

    /** The token. */
    public String sign() {
        String signed = encode(json(header)) + "." + encode(json(claims));
        try {
            Signature signature = Signature.getInstance(signatureAlgorithm);
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] json(Map<String, @Nullable Object> object) {
        return Json.print(object).getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
