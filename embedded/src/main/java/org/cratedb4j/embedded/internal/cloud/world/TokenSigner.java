package org.cratedb4j.embedded.internal.cloud.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cratedb4j.embedded.internal.types.Json;

/** Signs tokens (JWT, RS256) for the SQL endpoints of clusters. Safe for use by many threads. */
public final class TokenSigner {
    /** By which name the key is found. */
    public static final String KEY_ID = "embedded";

    private static final int KEY_BITS = 2048;

    private final KeyPair keys;

    /** A signer with a key of its own. */
    public TokenSigner() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public PublicKey publicKey() {
        return keys.getPublic();
    }

    /** The key as a set of keys (JWKS) tells it. */
    public Map<String, Object> keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kty", "RSA");
        fields.put("use", "sig");
        fields.put("alg", "RS256");
        fields.put("kid", KEY_ID);
        fields.put("n", number(key.getModulus()));
        fields.put("e", number(key.getPublicExponent()));
        return Map.of("keys", List.of(fields));
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int start = bytes[0] == 0 ? 1 : 0;
        return encoded(Arrays.copyOfRange(bytes, start, bytes.length));
    }

    /** A token for a user of a cluster. */
    public String sign(String issuer, String audience, String user, Instant now, Instant expiry) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", audience);
        claims.put("sub", user);
        claims.put("username", user);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", expiry.getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "RS256");
        header.put("typ", "JWT");
        header.put("kid", KEY_ID);
        String content = encoded(Json.print(header).getBytes(UTF_8)) + "."
                + encoded(Json.print(claims).getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(UTF_8));
            return content + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
