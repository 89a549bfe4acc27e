package org.cratedb4j.embedded.internal.auth;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.cratedb4j.embedded.internal.catalog.CatalogStorage;
import org.cratedb4j.embedded.internal.login.Accounts;
import org.cratedb4j.embedded.internal.login.TokenProperties;
import org.jspecify.annotations.Nullable;

/** All users and roles. Thread-safe: readers see one state at a time, each change is durable before it shows. */
public final class Roles implements Accounts {
    private final CatalogStorage storage;
    private final VerifiedPasswords passwords = new VerifiedPasswords();
    private final ReentrantLock changing = new ReentrantLock();
    private volatile Map<String, Role> roles;

    /** Reads what {@code storage} has kept. There is always the superuser. */
    public Roles(CatalogStorage storage) {
        this.storage = storage;
        Map<String, Role> kept = new TreeMap<>();
        kept.put(Role.SUPERUSER, Role.named(Role.SUPERUSER, true));
        storage.load().forEach((key, fields) -> {
            if (key.startsWith(RoleCodec.KEY)) {
                String name = key.substring(RoleCodec.KEY.length());
                kept.put(name, RoleCodec.decode(name, fields));
            }
        });
        roles = Collections.unmodifiableMap(kept);
    }

    /** A change of some roles. */
    @FunctionalInterface
    interface Change {
        /** Changes the roles in the map, and says how many things that were. */
        long apply(Map<String, Role> roles);
    }

    /** All users and roles, by name. */
    public Collection<Role> all() {
        return roles.values();
    }

    /** The user or role of the name; null when there is none. */
    public @Nullable Role find(String name) {
        return roles.get(name);
    }

    @Override
    public boolean exists(String user) {
        Role role = find(user);
        return role != null && role.user();
    }

    @Override
    public @Nullable TokenProperties tokensOf(String user) {
        Role role = find(user);
        return role != null && role.user() ? role.tokens() : null;
    }

    @Override
    public @Nullable String userOfTokens(String issuer, String name) {
        for (Role role : all()) {
            if (role.user() && role.tokens() != null && role.tokens().sameUser(issuer, name)) {
                return role.name();
            }
        }
        return null;
    }

    @Override
    public boolean matches(String user, String password) {
        Role role = find(user);
        return role != null && role.user() && role.password() != null && passwords.matches(role.password(), password);
    }

    /** Applies a change, all of it or nothing. */
    long change(Change change) {
        changing.lock();
        try {
            Map<String, Role> before = roles;
            Map<String, Role> after = new TreeMap<>(before);
            long count = change.apply(after);
            Map<String, @Nullable List<@Nullable Object>> difference = difference(before, after);
            if (!difference.isEmpty()) {
                storage.save(difference);
                roles = Collections.unmodifiableMap(after);
                forgetPasswords(before, after);
            }
            return count;
        } finally {
            changing.unlock();
        }
    }

    private static Map<String, @Nullable List<@Nullable Object>> difference(
            Map<String, Role> before, Map<String, Role> after) {
        Map<String, @Nullable List<@Nullable Object>> difference = new HashMap<>();
        after.forEach((name, role) -> {
            if (!role.equals(before.get(name))) {
                difference.put(RoleCodec.KEY + name, RoleCodec.encode(role));
            }
        });
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> difference.put(RoleCodec.KEY + name, null));
        return difference;
    }

    private void forgetPasswords(Map<String, Role> before, Map<String, Role> after) {
        before.forEach((name, role) -> {
            Role changed = after.get(name);
            if (role.password() != null && (changed == null || changed.password() != role.password())) {
                passwords.forget(role.password());
            }
        });
    }
}
