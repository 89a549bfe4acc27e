package org.cratedb4j.cloud;

import java.util.Objects;

/** What to log in to the control plane with. Immutable; no text shows a secret. */
public sealed interface CloudCredentials {

    /**
     * The key of a program and its secret.
     *
     * @param key the key
     * @param secret its secret
     * @return credentials
     */
    static CloudCredentials apiKey(String key, String secret) {
        return new ApiKeyPair(key, secret);
    }

    /**
     * The token of a session that somebody opened in a browser.
     *
     * @param token the token
     * @return credentials
     */
    static CloudCredentials sessionToken(String token) {
        return new SessionToken(token);
    }

    /**
     * Nothing to log in with, which is enough for the few calls that are open to everybody.
     *
     * @return no credentials
     */
    static CloudCredentials none() {
        return new None();
    }

    /**
     * The key of a program and its secret.
     *
     * @param key the key
     * @param secret its secret
     */
    record ApiKeyPair(String key, String secret) implements CloudCredentials {

        /**
         * Checks that both are there.
         *
         * @param key the key
         * @param secret its secret
         */
        public ApiKeyPair {
            requireText(key, "API key");
            requireText(secret, "API secret");
        }

        /** The key, without its secret. */
        @Override
        public String toString() {
            return "ApiKeyPair[key=" + key + "]";
        }
    }

    /**
     * The token of a session.
     *
     * @param token the token
     */
    record SessionToken(String token) implements CloudCredentials {

        /**
         * Checks that it is there.
         *
         * @param token the token
         */
        public SessionToken {
            requireText(token, "session token");
        }

        /** That there is one. */
        @Override
        public String toString() {
            return "SessionToken[]";
        }
    }

    /** Nothing to log in with. */
    record None() implements CloudCredentials {}

    private static void requireText(String value, String what) {
        if (Objects.requireNonNull(value, what).isBlank()) {
            throw new CloudConfigurationException("The " + what + " is empty");
        }
    }
}
