package org.cratedb4j.embedded.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.cratedb4j.embedded.internal.login.Credentials;
import org.cratedb4j.embedded.internal.login.LoginException;
import org.cratedb4j.embedded.internal.login.LoginGate;
import org.cratedb4j.embedded.internal.login.MalformedTokenException;
import org.cratedb4j.embedded.internal.login.Peer;
import org.cratedb4j.embedded.internal.login.Token;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Finds out who a request is from, by its headers and its connection. */
final class Authentication {
    /** Whom CrateDB takes somebody for who does not say who they are. */
    static final String DEFAULT_USER = "crate";

    private static final String REALM = "Basic realm=\"CrateDB Authenticator\"";

    private final LoginGate gate;

    Authentication(LoginGate gate) {
        this.gate = gate;
    }

    /** The user of a request, who may come in. */
    String userOf(Call call) throws RefusedException {
        String header = call.header(HttpHeader.AUTHORIZATION);
        Peer peer = call.peer();
        try {
            if (header != null) {
                return gate.enter(credentials(header.strip()), peer);
            }
            // CrateDB checks the name in the certificate, and then runs the statements as the default user all the
            // same.
            String commonName = peer.commonName();
            gate.enter(Credentials.of(commonName == null ? DEFAULT_USER : commonName), peer);
            return DEFAULT_USER;
        } catch (LoginException e) {
            throw new RefusedException(Reply.failure(HttpStatus.UNAUTHORIZED_401, e.getMessage() + "\n")
                    .with(HttpHeader.WWW_AUTHENTICATE.asString(), REALM));
        }
    }

    private static Credentials credentials(String header) throws RefusedException {
        if (header.isEmpty()) {
            return Credentials.of((@Nullable String) null);
        }
        String[] words = header.split(" +", -1);
        if (words.length == 1) {
            throw refusal("Authorization header must contain auth scheme (basic, bearer) "
                    + "and base64 encoded value separated by a whitespace");
        }
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "basic" -> basic(words[1]);
            case "bearer" -> bearer(words[1]);
            default -> throw refusal("Only basic or bearer HTTP Authentication schemes are allowed.");
        };
    }

    private static Credentials basic(String encoded) throws RefusedException {
        String credentials;
        try {
            credentials = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refusal(String.valueOf(e.getMessage()));
        }
        int colon = credentials.indexOf(':');
        return colon < 0
                ? Credentials.of(credentials)
                : Credentials.of(credentials.substring(0, colon), credentials.substring(colon + 1));
    }

    private static Credentials bearer(String token) throws RefusedException {
        try {
            return Credentials.of(Token.parse(token));
        } catch (MalformedTokenException e) {
            throw refusal(String.valueOf(e.getMessage()));
        }
    }

    private static RefusedException refusal(String text) {
        return new RefusedException(Reply.failure(HttpStatus.INTERNAL_SERVER_ERROR_500, text));
    }
}
