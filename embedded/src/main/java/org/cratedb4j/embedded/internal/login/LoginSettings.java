package org.cratedb4j.embedded.internal.login;

import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.login.LoginRule.Encryption;
import org.cratedb4j.embedded.internal.login.LoginRule.Method;
import org.jspecify.annotations.Nullable;

/**
 * How users log in. Immutable.
 *
 * @param rules who may log in how; the first that fits counts
 * @param tokenIssuer {@code auth.host_based.jwt.iss}: the issuer of the tokens of all users; null: each user has one
 * @param tokenAudience {@code auth.host_based.jwt.aud}: for whom tokens must be; null: the id of the cluster
 * @param tokenKeys keys that are known beforehand, by issuer and id
 */
public record LoginSettings(
        List<LoginRule> rules,
        @Nullable String tokenIssuer,
        @Nullable String tokenAudience,
        Map<String, Map<String, TokenKey>> tokenKeys) {
    /** The superuser comes in as such, everybody else with a password or a token. */
    public static final LoginSettings DEFAULT = new LoginSettings(
            List.of(
                    new LoginRule(Method.TRUST, Encryption.OPTIONAL, "crate", null),
                    LoginRule.of(Method.PASSWORD),
                    LoginRule.of(Method.JWT)),
            null,
            null,
            Map.of());

    public LoginSettings {
        rules = List.copyOf(rules);
        tokenKeys = Map.copyOf(tokenKeys);
    }

    /** How a server asks its clients for certificates. */
    public enum ClientCertificates {
        NOT_ASKED_FOR,
        OPTIONAL,
        REQUIRED
    }

    /** Certificates are asked for when a rule needs them, and required when all do. */
    public ClientCertificates clientCertificates() {
        long needed =
                rules.stream().filter(rule -> rule.method() == Method.CERT).count();
        if (needed == 0) {
            return ClientCertificates.NOT_ASKED_FOR;
        }
        return needed == rules.size() ? ClientCertificates.REQUIRED : ClientCertificates.OPTIONAL;
    }
}
