package org.cratedb4j.embedded.internal.login;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON Web Token as it was sent, its signature not checked. Immutable. */
public final class Token {
    private static final int PARTS = 3;

    private final String signed;
    private final String signature;
    private final Map<String, @Nullable Object> header;
    private final Map<String, @Nullable Object> claims;

    private Token(
            String signed,
            String signature,
            Map<String, @Nullable Object> header,
            Map<String, @Nullable Object> claims) {
        this.signed = signed;
        this.signature = signature;
        this.header = header;
        this.claims = claims;
    }

    /**
     * Reads a token.
     *
     * @throws MalformedTokenException when it is none, or lacks what CrateDB finds its user and its key by
     */
    public static Token parse(String text) throws MalformedTokenException {
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS) {
            String found = parts.length > PARTS ? "> 3" : String.valueOf(parts.length == 1 ? 0 : parts.length);
            throw new MalformedTokenException("The token was expected to have 3 parts, but got " + found + ".");
        }
        Token token = new Token(parts[0] + "." + parts[1], parts[2], object(parts[0]), object(parts[1]));
        require(token.keyId(), "The JWT token must contain a public key id (kid)");
        require(token.issuer(), "The JWT token must contain an issuer (iss)");
        require(token.username(), "The JWT token must contain a 'username' claim");
        for (String time : List.of("exp", "nbf", "iat")) {
            Object value = token.claims.get(time);
            if (value != null && !(value instanceof Number)) {
                throw new MalformedTokenException("The claim '" + time + "' contained a non-numeric date value.");
            }
        }
        return token;
    }

    private static void require(String value, String otherwise) throws MalformedTokenException {
        if (value.isEmpty()) {
            throw new MalformedTokenException(otherwise);
        }
    }

    private static Map<String, @Nullable Object> object(String part) throws MalformedTokenException {
        String json;
        try {
            json = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedTokenException("The input is not a valid base 64 encoded string.");
        }
        Map<String, @Nullable Object> object = JsonObjects.parse(json);
        if (object == null) {
            throw new MalformedTokenException("The string '" + json + "' doesn't have a valid JSON format.");
        }
        return object;
    }

    /** What was signed. */
    String signed() {
        return signed;
    }

    /** The signature, in URL-safe Base64. */
    String signature() {
        return signature;
    }

    String keyId() {
        return text(header, "kid");
    }

    /** The algorithm that the header names; empty when it names none. */
    String algorithm() {
        return text(header, "alg");
    }

    String issuer() {
        return text(claims, "iss");
    }

    /** The name of the user at the issuer's. */
    String username() {
        return text(claims, "username");
    }

    private static String text(Map<String, @Nullable Object> object, String key) {
        return object.get(key) instanceof String text ? text : "";
    }

    /** For whom it is; null when it does not say. */
    @Nullable
    List<?> audience() {
        Object audience = claims.get("aud");
        if (audience instanceof String one) {
            return List.of(one);
        }
        return audience instanceof List<?> several ? several : null;
    }

    /** A point in time in seconds since 1970; null when it says none. */
    @Nullable
    Long seconds(String claim) {
        return claims.get(claim) instanceof Number number ? number.longValue() : null;
    }
}
