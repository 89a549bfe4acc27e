package org.cratedb4j.embedded.internal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.cratedb4j.embedded.internal.testing.KeyServer;
import org.cratedb4j.embedded.internal.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishedKeysTest {
    private static final TestTokens TOKENS = TestTokens.of("issuer", "ann", "cluster");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final PublishedKeys keys = new PublishedKeys(now::get);

    @Test
    void keysAreReadFromTheIssuer() throws Exception {
        try (KeyServer issuer = new KeyServer(null)) {
            issuer.publish(TOKENS.jwk());

            TokenKey key = keys.find(issuer.url(), TestTokens.KEY_ID);

            assertThat(key.key()).isEqualTo(TOKENS.publicKey());
            assertThat(key.algorithm()).isNull();
        }
    }

    @Test
    void keysSayTheirAlgorithm() throws Exception {
        try (KeyServer issuer = new KeyServer(null)) {
            Map<String, @Nullable Object> jwk = TOKENS.jwk();
            jwk.put("alg", "RS384");
            issuer.publish(jwk);

            assertThat(keys.find(issuer.url(), TestTokens.KEY_ID).algorithm()).isEqualTo("RS384");
        }
    }

    @Test
    void keysAreKeptAsLongAsTheIssuerSays() throws Exception {
        try (KeyServer issuer = new KeyServer("max-age=60")) {
            issuer.publish(TOKENS.jwk());
            keys.find(issuer.url(), TestTokens.KEY_ID);
            now.set(Instant.ofEpochSecond(59));
            keys.find(issuer.url(), TestTokens.KEY_ID);
            assertThat(issuer.requests()).isEqualTo(1);

            now.set(Instant.ofEpochSecond(60));
            keys.find(issuer.url(), TestTokens.KEY_ID);

            assertThat(issuer.requests()).isEqualTo(2);
        }
    }

    @Test
    void keysAreNotKeptWhenTheIssuerDoesNotSay() throws Exception {
        try (KeyServer issuer = new KeyServer("no-cache")) {
            issuer.publish(TOKENS.jwk());
            keys.find(issuer.url(), TestTokens.KEY_ID);
            keys.find(issuer.url(), TestTokens.KEY_ID);

            assertThat(issuer.requests()).isEqualTo(2);
        }
    }

    @Test
    void aKeyOfAnotherKindIsNone() throws Exception {
        try (KeyServer issuer = new KeyServer(null)) {
            issuer.publish(Map.of("kid", "1", "kty", "EC"));

            assertThat(keys.find(issuer.url(), "1").key()).isNull();
        }
    }

    @Test
    void whatCannotBeReadIsTold() throws Exception {
        String url;
        try (KeyServer issuer = new KeyServer(null)) {
            url = issuer.url();
            issuer.answer("{\"keys\": []}");
            refuses(url, "No keys found in " + url);
            issuer.answer("no JSON");
            refuses(url, "Cannot obtain jwks from url " + url);
            issuer.publish(TOKENS.jwk());
            assertThatThrownBy(() -> keys.find(issuer.url(), "other"))
                    .hasMessage("No key found in " + url + " with kid other");
        }
        refuses(url, "Cannot obtain jwks from url " + url);
        refuses("http://[", "Invalid jwks uri");
    }

    private void refuses(String url, String message) throws IOException {
        assertThatThrownBy(() -> keys.find(url, TestTokens.KEY_ID))
                .isInstanceOf(LoginException.class)
                .hasMessage(message);
    }
}
