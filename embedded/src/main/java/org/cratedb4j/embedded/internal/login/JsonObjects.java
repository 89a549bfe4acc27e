package org.cratedb4j.embedded.internal.login;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cratedb4j.embedded.internal.types.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON objects. */
final class JsonObjects {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonObjects() {}

    /** The object that a text is; null when it is none. */
    static @Nullable Map<String, @Nullable Object> parse(String json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? object(Json.read(parser)) : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** A value as an object; empty when it is none. */
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> object.put(String.valueOf(key), element));
        }
        return object;
    }
}
