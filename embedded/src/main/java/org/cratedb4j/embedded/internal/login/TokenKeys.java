package org.cratedb4j.embedded.internal.login;

/** The public keys of the issuers of tokens. Thread-safe. */
@FunctionalInterface
public interface TokenKeys {
    /**
     * A key of an issuer.
     *
     * @param issuer the URL of its keys
     * @param keyId which of them
     * @throws LoginException when it cannot be had
     */
    TokenKey find(String issuer, String keyId) throws LoginException;
}
