package org.cratedb4j.embedded;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cratedb4j.embedded.internal.login.AddressPattern;
import org.cratedb4j.embedded.internal.login.LoginRule;
import org.cratedb4j.embedded.internal.login.LoginSettings;
import org.cratedb4j.embedded.internal.login.TokenKey;
import org.jspecify.annotations.Nullable;

/**
 * Who may log in to an embedded node, and how: CrateDB's <a
 * href="https://cratedb.com/docs/crate/reference/en/latest/admin/auth/hba.html">host-based authentication</a>. The first rule counts
 * that fits the user, the address, the connection and what the client sends; when there is none, nobody comes in.
 *
 * <pre>{@code
 * EmbeddedNode.builder()
 *         .tls(NodeTls.issuedBy(authority))
 *         .authentication(HostBasedAuthentication.of(
 *                 Rule.cert().user("alice").overTlsOnly(),
 *                 Rule.password()))
 *         .start();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class HostBasedAuthentication {
    private final LoginSettings settings;

    private HostBasedAuthentication(LoginSettings settings) {
        this.settings = settings;
    }

    LoginSettings settings() {
        return settings;
    }

    /**
     * What a node does that nothing else is said to: {@code crate} comes in without a password, everybody else with a password or a
     * token.
     *
     * @return the default rules
     */
    public static HostBasedAuthentication defaults() {
        return new HostBasedAuthentication(LoginSettings.DEFAULT);
    }

    /**
     * Own rules.
     *
     * @param rules at least one; the first that fits counts
     * @return these rules
     */
    public static HostBasedAuthentication of(Rule... rules) {
        if (rules.length == 0) {
            throw new IllegalArgumentException("Without rules nobody can log in");
        }
        List<LoginRule> all = Arrays.stream(rules).map(rule -> rule.rule).toList();
        return new HostBasedAuthentication(new LoginSettings(all, null, null, Map.of()));
    }

    /**
     * The same, knowing a public key of an issuer of tokens. Once one key of an issuer is known, the others are no longer looked up at
     * the issuer's URL, as CrateDB does and the node too without this.
     *
     * @param issuer the {@code iss} of the tokens
     * @param keyId the {@code kid} of the tokens that are signed with the key
     * @param key an RSA key, used with RS256
     * @return a new value
     */
    public HostBasedAuthentication withTokenKey(String issuer, String keyId, PublicKey key) {
        Map<String, Map<String, TokenKey>> keys = new HashMap<>(settings.tokenKeys());
        Map<String, TokenKey> ofIssuer = new HashMap<>(keys.getOrDefault(issuer, Map.of()));
        ofIssuer.put(Objects.requireNonNull(keyId), TokenKey.of(key));
        keys.put(Objects.requireNonNull(issuer), Map.copyOf(ofIssuer));
        return new HostBasedAuthentication(
                new LoginSettings(settings.rules(), settings.tokenIssuer(), settings.tokenAudience(), keys));
    }

    /**
     * The same, with one issuer for the tokens of all users: {@code auth.host_based.jwt.iss} and {@code .aud}. The {@code username} in a
     * token is then the name of the user, and what users were created with does not count.
     *
     * @param issuer the {@code iss} of the tokens
     * @param audience the {@code aud} that tokens must have; null: the id of the cluster
     * @return a new value
     */
    public HostBasedAuthentication withTokenIssuer(String issuer, @Nullable String audience) {
        return new HostBasedAuthentication(
                new LoginSettings(settings.rules(), Objects.requireNonNull(issuer), audience, settings.tokenKeys()));
    }

    /** Who may log in in one way. Immutable and thread-safe. */
    public static final class Rule {
        private final LoginRule rule;

        private Rule(LoginRule rule) {
            this.rule = rule;
        }

        /**
         * Lets known users in by their name alone.
         *
         * @return a rule for all users, addresses and connections
         */
        public static Rule trust() {
            return new Rule(LoginRule.of(LoginRule.Method.TRUST));
        }

        /**
         * Lets users in with their password. Is passed over when the client sends none.
         *
         * @return a rule for all users, addresses and connections
         */
        public static Rule password() {
            return new Rule(LoginRule.of(LoginRule.Method.PASSWORD));
        }

        /**
         * Lets users in with a certificate whose common name is theirs. Is passed over when the client shows none. When all rules are
         * like this, nobody can connect without a certificate.
         *
         * @return a rule for all users and addresses
         */
        public static Rule cert() {
            return new Rule(LoginRule.of(LoginRule.Method.CERT));
        }

        /**
         * Lets users in with a token. Is passed over when the client sends none.
         *
         * @return a rule for all users, addresses and connections
         */
        public static Rule jwt() {
            return new Rule(LoginRule.of(LoginRule.Method.JWT));
        }

        /**
         * The same for one user.
         *
         * @param name the name of the user
         * @return a new rule
         */
        public Rule user(String name) {
            return new Rule(
                    new LoginRule(rule.method(), rule.encryption(), Objects.requireNonNull(name), rule.address()));
        }

        /**
         * The same for some addresses.
         *
         * @param pattern {@code _local_}, an IP address, an IPv4 network such as {@code 10.0.0.0/8}, a host name, or a domain such as
         *     {@code .example.org}
         * @return a new rule
         * @throws IllegalArgumentException when it is none of these
         */
        public Rule address(String pattern) {
            return new Rule(new LoginRule(rule.method(), rule.encryption(), rule.user(), new AddressPattern(pattern)));
        }

        /**
         * The same for connections over TLS: {@code ssl: on}.
         *
         * @return a new rule
         */
        public Rule overTlsOnly() {
            return new Rule(new LoginRule(rule.method(), LoginRule.Encryption.REQUIRED, rule.user(), rule.address()));
        }

        /**
         * The same for connections that are not over TLS: {@code ssl: off}.
         *
         * @return a new rule
         */
        public Rule withoutTlsOnly() {
            return new Rule(new LoginRule(rule.method(), LoginRule.Encryption.FORBIDDEN, rule.user(), rule.address()));
        }
    }
}
