package org.cratedb4j.embedded.internal.login;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code auth.host_based.config}. Immutable.
 *
 * @param method how somebody logs in
 * @param encryption over which connections
 * @param user who; null: everybody
 * @param address from where; null: from everywhere
 */
public record LoginRule(
        Method method,
        Encryption encryption,
        @Nullable String user,
        @Nullable AddressPattern address) {
    /** How somebody logs in. */
    public enum Method {
        TRUST,
        PASSWORD,
        CERT,
        JWT
    }

    /** Whether a connection is over TLS. */
    public enum Encryption {
        REQUIRED,
        FORBIDDEN,
        OPTIONAL
    }

    public LoginRule {
        Objects.requireNonNull(method);
        Objects.requireNonNull(encryption);
    }

    /** For everybody from everywhere. */
    public static LoginRule of(Method method) {
        return new LoginRule(method, Encryption.OPTIONAL, null, null);
    }

    /** Whether this is the rule for a user with these credentials. */
    boolean isFor(String name, Credentials credentials, Peer peer) {
        return (user == null || user.equals(name))
                && (address == null || address.matches(peer.address()))
                && suits(peer.encrypted())
                && isPossible(credentials, peer);
    }

    private boolean suits(boolean encrypted) {
        return switch (encryption) {
            case REQUIRED -> encrypted;
            case FORBIDDEN -> !encrypted;
            case OPTIONAL -> true;
        };
    }

    private boolean isPossible(Credentials credentials, Peer peer) {
        return switch (method) {
            case TRUST -> true;
            case PASSWORD -> credentials.password() != null;
            case CERT -> peer.certificate() != null;
            case JWT -> credentials.token() != null;
        };
    }
}
