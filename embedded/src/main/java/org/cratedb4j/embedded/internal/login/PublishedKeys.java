package org.cratedb4j.embedded.internal.login;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The keys that issuers publish as JSON Web Key Sets, read from their URLs and kept as long as they say. Thread-safe. */
public final class PublishedKeys implements TokenKeys {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String MAX_AGE = "max-age=";

    private final InstantSource clock;
    private final Map<String, KeySet> kept = new ConcurrentHashMap<>();

    /**
     * @param clock tells when keys are no longer kept
     */
    public PublishedKeys(InstantSource clock) {
        this.clock = clock;
    }

    private record KeySet(Map<String, TokenKey> keys, Instant end) {}

    @Override
    public TokenKey find(String issuer, String keyId) throws LoginException {
        KeySet set = kept.get(issuer);
        if (set == null || !clock.instant().isBefore(set.end())) {
            set = read(issuer);
            kept.put(issuer, set);
        }
        return KnownKeys.found(set.keys(), url(issuer).toString(), keyId);
    }

    private static URL url(String issuer) throws LoginException {
        try {
            return new URI(issuer.startsWith("http") ? issuer : "https://" + issuer)
                    .normalize()
                    .toURL();
        } catch (URISyntaxException | MalformedURLException | IllegalArgumentException e) {
            throw new LoginException("Invalid jwks uri");
        }
    }

    private KeySet read(String issuer) throws LoginException {
        URL url = url(issuer);
        try {
            URLConnection connection = url.openConnection();
            connection.setConnectTimeout((int) TIMEOUT.toMillis());
            connection.setReadTimeout((int) TIMEOUT.toMillis());
            connection.setRequestProperty("Accept", "application/json");
            connection.setRequestProperty("Connection", "close");
            try (InputStream in = connection.getInputStream()) {
                String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Duration age = maxAge(connection.getHeaderField("Cache-Control"));
                return new KeySet(keys(json, url), clock.instant().plus(age));
            }
        } catch (IOException e) {
            throw new LoginException("Cannot obtain jwks from url " + url);
        }
    }

    private static Duration maxAge(@Nullable String cacheControl) {
        if (cacheControl == null || !cacheControl.strip().startsWith(MAX_AGE)) {
            return Duration.ZERO;
        }
        try {
            return Duration.ofSeconds(
                    Math.max(0, Integer.parseInt(cacheControl.strip().substring(MAX_AGE.length()))));
        } catch (NumberFormatException e) {
            return Duration.ZERO;
        }
    }

    private static Map<String, TokenKey> keys(String json, URL url) throws LoginException {
        Map<String, @Nullable Object> answer = JsonObjects.parse(json);
        if (answer == null) {
            throw new LoginException("Cannot obtain jwks from url " + url);
        }
        Map<String, TokenKey> keys = new HashMap<>();
        if (answer.get("keys") instanceof List<?> list) {
            for (Object element : list) {
                Map<String, @Nullable Object> key = JsonObjects.object(element);
                keys.put(String.valueOf(key.get("kid")), key(key));
            }
        }
        if (keys.isEmpty()) {
            throw new LoginException("No keys found in " + url);
        }
        return keys;
    }

    private static TokenKey key(Map<String, @Nullable Object> key) {
        String algorithm = key.get("alg") instanceof String text ? text : null;
        return new TokenKey(algorithm, publicKey(key));
    }

    private static @Nullable PublicKey publicKey(Map<String, @Nullable Object> key) {
        if (!"RSA".equals(key.get("kty"))
                || !(key.get("n") instanceof String modulus)
                || !(key.get("e") instanceof String exponent)) {
            return null;
        }
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(positive(modulus), positive(exponent)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return null;
        }
    }

    private static BigInteger positive(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }
}
