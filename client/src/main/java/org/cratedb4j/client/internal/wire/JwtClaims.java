package org.cratedb4j.client.internal.wire;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What a JSON web token (RFC 7519) says of itself. Nothing is verified: that is the server's part. */
public final class JwtClaims {

    private JwtClaims() {}

    /** When a token expires, null if it does not say or is of another kind. */
    public static @Nullable Instant expiry(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        try (JsonParser parser =
                Json.parser(new ByteArrayInputStream(Base64.getUrlDecoder().decode(parts[1])))) {
            return parser.nextToken() == JsonToken.START_OBJECT ? expiry(parser) : null;
        } catch (IllegalArgumentException | JacksonException | DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant expiry(JsonParser parser) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("exp") && value.isNumeric()) {
                return Instant.ofEpochSecond((long) parser.getDoubleValue());
            }
            parser.skipChildren();
        }
        return null;
    }
}
