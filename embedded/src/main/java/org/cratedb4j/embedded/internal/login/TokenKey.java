package org.cratedb4j.embedded.internal.login;

import java.security.PublicKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key that an issuer signs tokens with. Immutable.
 *
 * @param algorithm the only one that it is used with, such as RS256; null when the issuer does not say
 * @param key the public key; null: of a kind that is not known
 */
public record TokenKey(@Nullable String algorithm, @Nullable PublicKey key) {
    /** A key of which nothing more is known. */
    public static TokenKey of(PublicKey key) {
        return new TokenKey(null, Objects.requireNonNull(key));
    }
}
