package org.cratedb4j.embedded.internal.login;

import org.jspecify.annotations.Nullable;

/** Who can log in. Thread-safe. */
public interface Accounts {
    /** Whether there is such a user. */
    boolean exists(String user);

    /** Whether there is such a user, the user has a password, and this is it. */
    boolean matches(String user, String password);

    /** What tokens of a user look like; null when there is no such user, or the user has no tokens. */
    @Nullable
    TokenProperties tokensOf(String user);

    /** The user whose tokens have this issuer and this name; null when there is none. */
    @Nullable
    String userOfTokens(String issuer, String name);
}
