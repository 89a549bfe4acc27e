package org.cratedb4j.embedded.internal.cloud.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cratedb4j.embedded.internal.cloud.http.CloudRequest;
import org.jspecify.annotations.Nullable;

/** The one user that there is, with the user's API keys and sessions. Safe for use by many threads. */
public final class Accounts {
    private static final String USER = "2a4ec1ad-5d09-4f5b-9d9f-5a3a0a5c1c11";
    private static final String EMAIL = "embedded@example.com";
    private static final int SECRET_BYTES = 32;

    private final World world;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Set<String> sessions = ConcurrentHashMap.newKeySet();

    public Accounts(World world) {
        this.world = world;
    }

    /** Makes a key that can be used at once. To be called under the world's lock. */
    public Item createKey() {
        return createKey("crate_" + secret(), secret());
    }

    /** Makes a given key. To be called under the world's lock. */
    public Item createKey(String key, String secret) {
        secrets.put(key, secret);
        Item item = Item.create(world.now())
                .with("key", key)
                .with("user_id", USER)
                .with("active", true)
                .with("last_used", null);
        world.apiKeys().add(key, item);
        return item;
    }

    /** The secret of a key, which is told once. */
    public String secretOf(String key) {
        return secrets.getOrDefault(key, "");
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Opens a session. */
    public String openSession() {
        String token = secret();
        sessions.add(token);
        return token;
    }

    public void closeSession(String token) {
        sessions.remove(token);
    }

    /** Whether a request comes from somebody who is logged in. A token counts before a key. */
    public boolean isKnown(CloudRequest request) {
        Optional<String> token = request.cookie("session").filter(value -> !value.isEmpty());
        return token.isPresent()
                ? sessions.contains(token.get())
                : request.header("Authorization").filter(this::isKey).isPresent();
    }

    private boolean isKey(String authorization) {
        if (!authorization.startsWith("Basic ")) {
            return false;
        }
        String[] pair;
        try {
            pair = new String(Base64.getDecoder().decode(authorization.substring("Basic ".length())), UTF_8)
                    .split(":", 2);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return pair.length == 2 && world.locked(() -> isActive(pair[0], pair[1]));
    }

    private boolean isActive(String key, String secret) {
        Optional<Item> known = world.apiKeys().find(key).filter(item -> item.flag("active"));
        boolean right = MessageDigest.isEqual(secretOf(key).getBytes(UTF_8), secret.getBytes(UTF_8));
        if (known.isPresent() && right) {
            known.get().with("last_used", Timestamps.withOffset(world.now()));
            return true;
        }
        return false;
    }

    /** Who is logged in. */
    public Map<String, @Nullable Object> me() {
        Map<String, @Nullable Object> me = new LinkedHashMap<>();
        me.put("uid", USER);
        me.put("email", EMAIL);
        me.put("username", "embedded");
        me.put("name", "Embedded User");
        me.put("idp", "cognito");
        me.put("hmac", "");
        me.put("picture", "");
        me.put("status", "active");
        me.put("is_superuser", false);
        me.put("organization_id", World.ORGANIZATION);
        me.put("organization_roles", List.of(Map.of("organization_id", World.ORGANIZATION, "role_fqn", "org_admin")));
        me.put("project_roles", List.of());
        return me;
    }
}
