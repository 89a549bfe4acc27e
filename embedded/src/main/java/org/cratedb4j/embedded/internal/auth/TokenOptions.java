package org.cratedb4j.embedded.internal.auth;

import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.login.TokenProperties;
import org.jspecify.annotations.Nullable;

/** The option {@code jwt} of users. */
final class TokenOptions {
    private static final String ISSUER = "iss";
    private static final String USERNAME = "username";
    private static final String AUDIENCE = "aud";
    private static final Set<String> KNOWN = Set.of(ISSUER, USERNAME, AUDIENCE);

    private TokenOptions() {}

    /** The properties that an object lists; null when it is empty or there is none. */
    static @Nullable TokenProperties of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof Map<?, ?> object)) {
            throw new CrateError(ErrorKind.SQL_PARSE, "JWT properties must be an object, not '" + value + "'");
        }
        if (object.isEmpty()) {
            return null;
        }
        TokenProperties properties =
                new TokenProperties(required(object, ISSUER), required(object, USERNAME), text(object, AUDIENCE));
        if (!KNOWN.containsAll(object.keySet())) {
            throw new CrateError(ErrorKind.SQL_PARSE, "Only 'iss', 'username' and 'aud' JWT properties are allowed");
        }
        return properties;
    }

    private static String required(Map<?, ?> object, String name) {
        String value = text(object, name);
        if (value == null) {
            throw new CrateError(ErrorKind.SQL_PARSE, "JWT property '" + name + "' must have a non-null value");
        }
        return value;
    }

    private static @Nullable String text(Map<?, ?> object, String name) {
        Object value = object.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new CrateError(ErrorKind.SQL_PARSE, "JWT property '" + name + "' must be a text, not '" + value + "'");
    }
}
