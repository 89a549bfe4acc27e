package org.cratedb4j.embedded.internal.login;

import java.time.InstantSource;
import org.cratedb4j.embedded.internal.login.LoginRule.Method;
import org.jspecify.annotations.Nullable;

/** CrateDB's host-based authentication: finds the rule for a request, and checks what it demands. Thread-safe. */
public final class LoginGate {
    private final LoginSettings settings;
    private final Accounts accounts;
    private final String clusterId;
    private final TokenVerifier tokens;

    /**
     * @param settings the rules
     * @param accounts who there is
     * @param clusterId for whom tokens are that nothing else is said about
     * @param clock tells whether tokens have expired
     */
    public LoginGate(LoginSettings settings, Accounts accounts, String clusterId, InstantSource clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.clusterId = clusterId;
        this.tokens = new TokenVerifier(new KnownKeys(settings.tokenKeys(), new PublishedKeys(clock)), clock);
    }

    /**
     * Lets somebody in.
     *
     * @return the name of the user
     * @throws LoginException when they may not come in
     */
    public String enter(Credentials credentials, Peer peer) throws LoginException {
        String user = credentials.token() == null ? credentials.user() : userOf(credentials.token());
        if (user != null) {
            for (LoginRule rule : settings.rules()) {
                if (rule.isFor(user, credentials, peer)) {
                    check(rule.method(), user, credentials, peer);
                    return user;
                }
            }
        }
        throw new LoginException("No valid auth.host_based.config entry found for host \""
                + peer.address().getHostAddress() + "\", user \"" + user
                + "\", protocol \"http\". Did you enable TLS in your client?");
    }

    private @Nullable String userOf(Token token) {
        if (settings.tokenIssuer() == null) {
            return accounts.userOfTokens(token.issuer(), token.username());
        }
        return accounts.exists(token.username()) ? token.username() : null;
    }

    private void check(Method method, String user, Credentials credentials, Peer peer) throws LoginException {
        switch (method) {
            case TRUST -> {
                if (!accounts.exists(user)) {
                    throw new LoginException("trust authentication failed for user \"" + user + "\"");
                }
            }
            case PASSWORD -> {
                String password = credentials.password();
                if (password == null || !accounts.matches(user, password)) {
                    throw new LoginException("password authentication failed for user \"" + user + "\"");
                }
            }
            case CERT -> checkCertificate(user, peer);
            case JWT -> checkToken(user, credentials.token());
        }
    }

    private void checkCertificate(String user, Peer peer) throws LoginException {
        String commonName = peer.commonName();
        if (!user.equals(commonName)) {
            throw new LoginException(
                    "Common name \"" + commonName + "\" in client certificate doesn't match username \"" + user + "\"");
        } else if (!accounts.exists(user)) {
            throw new LoginException("Client certificate authentication failed for user \"" + user + "\"");
        }
    }

    private void checkToken(String user, @Nullable Token token) throws LoginException {
        TokenProperties expected = settings.tokenIssuer() == null
                ? accounts.tokensOf(user)
                : new TokenProperties(settings.tokenIssuer(), user, null);
        if (token == null || expected == null) {
            throw new LoginException("jwt authentication failed for user \"" + user + "\"");
        }
        try {
            tokens.verify(token, expected, audience(expected));
        } catch (LoginException e) {
            throw new LoginException("jwt authentication failed for user " + user + ". Reason: " + e.getMessage());
        }
    }

    private String audience(TokenProperties expected) {
        if (expected.audience() != null) {
            return expected.audience();
        }
        return settings.tokenAudience() == null ? clusterId : settings.tokenAudience();
    }
}
