package org.cratedb4j.embedded.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Bearer tokens: no user of an embedded node can have one, so each is refused, a malformed one in the words of CrateDB. */
final class BearerToken {
    private static final int PARTS = 3;

    private BearerToken() {}

    static RefusedException refusal(String token, String host) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS) {
            String found = parts.length > PARTS ? "> 3" : String.valueOf(parts.length == 1 ? 0 : parts.length);
            return new RefusedException(
                    Reply.failure("The token was expected to have 3 parts, but got " + found + "."));
        }
        for (int i = 0; i < 2; i++) {
            String json;
            try {
                json = new String(Base64.getUrlDecoder().decode(parts[i]), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return new RefusedException(Reply.failure("The input is not a valid base 64 encoded string."));
            }
            if (!isObject(json)) {
                return new RefusedException(
                        Reply.failure("The string '" + json + "' doesn't have a valid JSON format."));
            }
        }
        return Authentication.noEntry(host, null);
    }

    private static boolean isObject(String json) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }
}
