package org.cratedb4j.embedded.internal.login;

import org.jspecify.annotations.Nullable;

/**
 * What tokens of a user look like: {@code CREATE USER ... WITH (jwt = {...})}. Immutable.
 *
 * @param issuer who issues them: the URL of the issuer's public keys
 * @param username the name of the user at the issuer's
 * @param audience for whom they are; null: for the cluster, by its id
 */
public record TokenProperties(
        String issuer, String username, @Nullable String audience) {
    /** Whether they are those of the same user at the same issuer's. */
    public boolean sameUser(String otherIssuer, String otherUsername) {
        return issuer.equals(otherIssuer) && username.equals(otherUsername);
    }
}
