package org.cratedb4j.embedded.internal.login;

import org.jspecify.annotations.Nullable;

/**
 * What a request says about who it is from. Immutable.
 *
 * @param user the name of the user; null when it is not known
 * @param password the password, not empty; null without one
 * @param token the token; null without one
 */
public record Credentials(
        @Nullable String user,
        @Nullable String password,
        @Nullable Token token) {
    /** Of somebody who says nothing but a name, and maybe not even that. */
    public static Credentials of(@Nullable String user) {
        return new Credentials(user, null, null);
    }

    /** Of somebody with a password; an empty one is none. */
    public static Credentials of(String user, String password) {
        return new Credentials(user, password.isEmpty() ? null : password, null);
    }

    /** Of somebody with a token. */
    public static Credentials of(Token token) {
        return new Credentials(null, null, token);
    }

    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
