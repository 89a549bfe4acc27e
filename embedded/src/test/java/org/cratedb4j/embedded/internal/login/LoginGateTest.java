package org.cratedb4j.embedded.internal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.login.LoginRule.Encryption;
import org.cratedb4j.embedded.internal.login.LoginRule.Method;
import org.cratedb4j.embedded.internal.testing.TestTokens;
import org.cratedb4j.embedded.internal.tls.Issuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoginGateTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:41:15.5Z");
    private static final String ISSUER = "http://issuer.example.org/keys";
    private static final TestTokens TOKENS = TestTokens.of(ISSUER, "ann@example.org", "cluster-1");

    private final Peer plain = peer(false, null);
    private final Peer encrypted = peer(true, null);

    /** There are crate, ann with a password and tokens, and bob without either. */
    private static final Accounts ACCOUNTS = new Accounts() {
        @Override
        public boolean exists(String user) {
            return List.of("crate", "ann", "bob").contains(user);
        }

        @Override
        public boolean matches(String user, String password) {
            return user.equals("ann") && password.equals("pw");
        }

        @Override
        public @Nullable TokenProperties tokensOf(String user) {
            return user.equals("ann") ? new TokenProperties(ISSUER, "ann@example.org", null) : null;
        }

        @Override
        public @Nullable String userOfTokens(String issuer, String name) {
            return issuer.equals(ISSUER) && name.equals("ann@example.org") ? "ann" : null;
        }
    };

    private static Peer peer(boolean encrypted, @Nullable String commonName) {
        try {
            return new Peer(
                    InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
                    encrypted,
                    commonName == null
                            ? null
                            : Issuer.create("ca", NOW)
                                    .issue(commonName, List.of(), NOW)
                                    .chain()
                                    .get(0));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static LoginGate gate(LoginSettings settings) {
        return new LoginGate(settings, ACCOUNTS, "cluster-1", InstantSource.fixed(NOW));
    }

    private static LoginGate gate(LoginRule... rules) {
        return gate(settings(TokenKey.of(TOKENS.publicKey()), rules));
    }

    private static LoginSettings settings(TokenKey key, LoginRule... rules) {
        return new LoginSettings(Arrays.asList(rules), null, null, Map.of(ISSUER, Map.of(TestTokens.KEY_ID, key)));
    }

    private static Credentials token(TestTokens tokens) {
        try {
            return Credentials.of(Token.parse(tokens.sign()));
        } catch (MalformedTokenException e) {
            throw new AssertionError(e);
        }
    }

    private static void refuses(LoginGate gate, Credentials credentials, Peer peer, String message) {
        assertThatThrownBy(() -> gate.enter(credentials, peer))
                .isInstanceOf(LoginException.class)
                .hasMessage(message);
    }

    private static String noEntry(String user) {
        return "No valid auth.host_based.config entry found for host \"127.0.0.1\", user \"" + user
                + "\", protocol \"http\". Did you enable TLS in your client?";
    }

    private void refusesToken(TestTokens tokens, String reason) {
        refuses(
                gate(LoginRule.of(Method.JWT)),
                token(tokens),
                plain,
                "jwt authentication failed for user ann. Reason: " + reason);
    }

    @Test
    void byDefaultTheSuperuserIsTrustedAndOthersNeedAPassword() throws LoginException {
        LoginGate gate = gate(LoginSettings.DEFAULT);

        assertThat(gate.enter(Credentials.of("crate"), plain)).isEqualTo("crate");
        assertThat(gate.enter(Credentials.of("crate", "whatever"), plain)).isEqualTo("crate");
        assertThat(gate.enter(Credentials.of("ann", "pw"), plain)).isEqualTo("ann");
        refuses(gate, Credentials.of("ann", "no"), plain, "password authentication failed for user \"ann\"");
        refuses(gate, Credentials.of("ann", ""), plain, noEntry("ann"));
        refuses(gate, Credentials.of((String) null), plain, noEntry("null"));
    }

    @Test
    void trustAsksForNothingButAKnownName() throws LoginException {
        LoginGate gate = gate(LoginRule.of(Method.TRUST));

        assertThat(gate.enter(Credentials.of("bob", "whatever"), plain)).isEqualTo("bob");
        refuses(gate, Credentials.of("eve"), plain, "trust authentication failed for user \"eve\"");
    }

    @Test
    void theFirstRuleThatFitsCounts() throws LoginException {
        LoginGate gate =
                gate(new LoginRule(Method.PASSWORD, Encryption.OPTIONAL, "ann", null), LoginRule.of(Method.TRUST));

        refuses(gate, Credentials.of("ann", "no"), plain, "password authentication failed for user \"ann\"");
        assertThat(gate.enter(Credentials.of("ann"), plain)).isEqualTo("ann");
        assertThat(gate.enter(Credentials.of("bob", "no"), plain)).isEqualTo("bob");
    }

    @Test
    void rulesCanDemandOrForbidTls() throws LoginException {
        LoginGate on = gate(new LoginRule(Method.TRUST, Encryption.REQUIRED, null, null));
        LoginGate off = gate(new LoginRule(Method.TRUST, Encryption.FORBIDDEN, null, null));

        assertThat(on.enter(Credentials.of("ann"), encrypted)).isEqualTo("ann");
        refuses(on, Credentials.of("ann"), plain, noEntry("ann"));
        assertThat(off.enter(Credentials.of("ann"), plain)).isEqualTo("ann");
        refuses(off, Credentials.of("ann"), encrypted, noEntry("ann"));
    }

    @Test
    void rulesCanBeForSomeAddresses() throws LoginException {
        LoginGate near = gate(new LoginRule(Method.TRUST, Encryption.OPTIONAL, null, new AddressPattern("_local_")));
        LoginGate far = gate(new LoginRule(Method.TRUST, Encryption.OPTIONAL, null, new AddressPattern("10.0.0.0/8")));

        assertThat(near.enter(Credentials.of("ann"), plain)).isEqualTo("ann");
        refuses(far, Credentials.of("ann"), plain, noEntry("ann"));
    }

    @Test
    void theCommonNameOfACertificateIsTheUser() throws LoginException {
        LoginGate gate = gate(LoginRule.of(Method.CERT));

        assertThat(gate.enter(Credentials.of("ann"), peer(true, "ann"))).isEqualTo("ann");
        refuses(
                gate,
                Credentials.of("ann"),
                peer(true, "stranger"),
                "Common name \"stranger\" in client certificate doesn't match username \"ann\"");
        refuses(
                gate,
                Credentials.of("eve"),
                peer(true, "eve"),
                "Client certificate authentication failed for user \"eve\"");
        refuses(gate, Credentials.of("ann"), encrypted, noEntry("ann"));
    }

    @Test
    void certificatesAreAskedForAsTheRulesNeedThem() {
        assertThat(settings(TokenKey.of(TOKENS.publicKey()), LoginRule.of(Method.PASSWORD))
                        .clientCertificates())
                .isEqualTo(LoginSettings.ClientCertificates.NOT_ASKED_FOR);
        assertThat(settings(TokenKey.of(TOKENS.publicKey()), LoginRule.of(Method.PASSWORD), LoginRule.of(Method.CERT))
                        .clientCertificates())
                .isEqualTo(LoginSettings.ClientCertificates.OPTIONAL);
        assertThat(settings(TokenKey.of(TOKENS.publicKey()), LoginRule.of(Method.CERT))
                        .clientCertificates())
                .isEqualTo(LoginSettings.ClientCertificates.REQUIRED);
    }

    @Test
    void aTokenIsOfTheUserWithItsIssuerAndName() throws LoginException {
        LoginGate gate = gate(LoginRule.of(Method.JWT));

        assertThat(gate.enter(token(TOKENS), plain)).isEqualTo("ann");
        assertThat(gate.enter(token(TOKENS.claim("aud", List.of("other", "cluster-1"))), plain))
                .isEqualTo("ann");
        refuses(gate, token(TOKENS.claim("username", "ann")), plain, noEntry("null"));
        refuses(gate, token(TOKENS.claim("iss", "http://other")), plain, noEntry("null"));
        refuses(gate, Credentials.of("ann", "pw"), plain, noEntry("ann"));
        refuses(gate(LoginRule.of(Method.PASSWORD)), token(TOKENS), plain, noEntry("ann"));
    }

    @Test
    void tokensHoldFromTheSecondTheyAreIssuedToTheSecondTheyExpire() throws LoginException {
        long now = NOW.getEpochSecond();

        assertThat(gate(LoginRule.of(Method.JWT))
                        .enter(token(TOKENS.claim("iat", now).claim("nbf", now).claim("exp", now + 1)), plain))
                .isEqualTo("ann");
        refusesToken(TOKENS.claim("exp", now), "The Token has expired on 2026-11-20T12:41:15Z.");
        refusesToken(TOKENS.claim("iat", now + 1), "The Token can't be used before 2026-11-20T12:41:16Z.");
        refusesToken(TOKENS.claim("nbf", now + 1), "The Token can't be used before 2026-11-20T12:41:16Z.");
    }

    @Test
    void tokensForOthersAreRefused() {
        refusesToken(TOKENS.claim("aud", "other"), "The Claim 'aud' value doesn't contain the required audience.");
        refusesToken(TOKENS.claim("aud", null), "The Claim 'aud' is not present in the JWT.");
    }

    @Test
    void whatAnotherKeyHasSignedIsRefused() {
        TestTokens forged = TestTokens.of(ISSUER, "ann@example.org", "cluster-1");

        refusesToken(forged, "The Token's Signature resulted invalid when verified using the Algorithm: SHA256withRSA");
        refusesToken(TOKENS.header("kid", "key-2"), "No key found in " + ISSUER + " with kid key-2");
        refusesToken(
                TOKENS.header("alg", "none"),
                "The provided Algorithm doesn't match the one defined in the JWT's Header.");
    }

    @Test
    void aKeyCanSayItsAlgorithm() throws Exception {
        LoginGate gate = gate(settings(new TokenKey("RS512", TOKENS.publicKey()), LoginRule.of(Method.JWT)));

        assertThat(gate.enter(token(TOKENS.header("alg", "RS512").signedBy("SHA512withRSA")), plain))
                .isEqualTo("ann");
        refuses(
                gate,
                token(TOKENS),
                plain,
                "jwt authentication failed for user ann. Reason: JWT algorithm RS256 doesn't match public key algorithm"
                        + " RS512");
        refuses(
                gate(settings(new TokenKey("PS256", TOKENS.publicKey()), LoginRule.of(Method.JWT))),
                token(TOKENS.header("alg", "PS256")),
                plain,
                "jwt authentication failed for user ann. Reason: Unsupported algorithm PS256");
    }

    @Test
    void onlyRsaKeysCount() throws Exception {
        TokenKey key =
                TokenKey.of(KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic());

        refuses(
                gate(settings(key, LoginRule.of(Method.JWT))),
                token(TOKENS),
                plain,
                "jwt authentication failed for user ann. Reason: Only RSA algorithm is supported for JWT");
    }

    @Test
    void oneIssuerForAllNamesTheUsersOfTheCluster() throws LoginException {
        LoginGate gate = gate(new LoginSettings(
                List.of(LoginRule.of(Method.JWT)),
                ISSUER,
                "my cluster",
                Map.of(ISSUER, Map.of(TestTokens.KEY_ID, TokenKey.of(TOKENS.publicKey())))));
        TestTokens tokens = TOKENS.claim("aud", "my cluster");

        assertThat(gate.enter(token(tokens.claim("username", "bob")), plain)).isEqualTo("bob");
        refuses(gate, token(tokens), plain, noEntry("null"));
        refuses(
                gate,
                token(tokens.claim("username", "bob").claim("iss", "http://other")),
                plain,
                "jwt authentication failed for user bob. Reason: The Claim 'iss' value doesn't match the required"
                        + " issuer.");
    }

    @Test
    void secretsNeverShow() {
        assertThat(Credentials.of("ann", "secret").toString()).doesNotContain("secret");
        assertThat(token(TOKENS).toString()).doesNotContain(TOKENS.sign());
    }
}
