package org.cratedb4j.embedded.internal.auth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cratedb4j.embedded.internal.auth.Privilege.Subject;
import org.cratedb4j.embedded.internal.login.TokenProperties;
import org.jspecify.annotations.Nullable;

/**
 * A user or role. Immutable.
 *
 * @param name the name
 * @param user whether it can log in
 * @param password the password; null without one
 * @param tokens what its tokens look like; null without them
 * @param settings session settings of {@code WITH (...)}, by name
 * @param grantedRoles the roles granted to it
 * @param privileges its own privileges
 */
public record Role(
        String name,
        boolean user,
        @Nullable PasswordHash password,
        @Nullable TokenProperties tokens,
        Map<String, Object> settings,
        List<GrantedRole> grantedRoles,
        Map<Subject, Privilege> privileges) {
    /** The user who may do everything. */
    public static final String SUPERUSER = "crate";

    public Role {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        grantedRoles = List.copyOf(grantedRoles);
        privileges = Collections.unmodifiableMap(new LinkedHashMap<>(privileges));
    }

    /** Whether it may do everything. */
    public boolean superuser() {
        return name.equals(SUPERUSER);
    }

    static Role named(String name, boolean user) {
        return new Role(name, user, null, null, Map.of(), List.of(), Map.of());
    }

    Role withPassword(@Nullable PasswordHash newPassword) {
        return new Role(name, user, newPassword, tokens, settings, grantedRoles, privileges);
    }

    Role withTokens(@Nullable TokenProperties newTokens) {
        return new Role(name, user, password, newTokens, settings, grantedRoles, privileges);
    }

    Role withSettings(Map<String, Object> newSettings) {
        return new Role(name, user, password, tokens, newSettings, grantedRoles, privileges);
    }

    Role withGrantedRoles(List<GrantedRole> newGrantedRoles) {
        return new Role(name, user, password, tokens, settings, newGrantedRoles, privileges);
    }

    Role withPrivileges(Map<Subject, Privilege> newPrivileges) {
        return new Role(name, user, password, tokens, settings, grantedRoles, newPrivileges);
    }
}
