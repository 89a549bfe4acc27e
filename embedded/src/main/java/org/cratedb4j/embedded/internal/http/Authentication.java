package org.cratedb4j.embedded.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.cratedb4j.embedded.internal.engine.LoginCheck;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who a request is from, as CrateDB does with its default configuration: {@code crate} is trusted without a password, and so
 * is whoever does not say who they are; everybody else needs one.
 */
final class Authentication {
    /** Whom the server trusts. */
    static final String TRUSTED_USER = "crate";

    private static final String REALM = "Basic realm=\"CrateDB Authenticator\"";

    private final LoginCheck logins;

    Authentication(LoginCheck logins) {
        this.logins = logins;
    }

    /** The user of a request. */
    String userOf(Call call) throws RefusedException {
        String header = call.header(HttpHeader.AUTHORIZATION);
        if (header == null || header.isBlank()) {
            return TRUSTED_USER;
        }
        String[] words = header.strip().split(" +", -1);
        if (words.length == 1) {
            throw new RefusedException(Reply.failure("Authorization header must contain auth scheme (basic, bearer) "
                    + "and base64 encoded value separated by a whitespace"));
        }
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "basic" -> basic(words[1], call);
            case "bearer" -> throw BearerToken.refusal(words[1], call.remoteHost());
            default ->
                throw new RefusedException(
                        Reply.failure("Only basic or bearer HTTP Authentication schemes are allowed."));
        };
    }

    private String basic(String encoded, Call call) throws RefusedException {
        String credentials;
        try {
            credentials = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Reply.failure(String.valueOf(e.getMessage())));
        }
        int colon = credentials.indexOf(':');
        String user = colon < 0 ? credentials : credentials.substring(0, colon);
        String password = colon < 0 ? "" : credentials.substring(colon + 1);
        if (user.equals(TRUSTED_USER)) {
            return TRUSTED_USER;
        } else if (password.isEmpty()) {
            throw noEntry(call.remoteHost(), user);
        } else if (!logins.matches(user, password)) {
            throw unauthorized("password authentication failed for user \"" + user + "\"");
        }
        return user;
    }

    /** No rule of the configuration lets this user in this way. */
    static RefusedException noEntry(String host, @Nullable String user) {
        return unauthorized("No valid auth.host_based.config entry found for host \"" + host + "\", user \"" + user
                + "\", protocol \"http\". Did you enable TLS in your client?");
    }

    private static RefusedException unauthorized(String text) {
        return new RefusedException(Reply.text(HttpStatus.UNAUTHORIZED_401, text + "\n")
                .with(HttpHeader.WWW_AUTHENTICATE.asString(), REALM)
                .closing());
    }
}
