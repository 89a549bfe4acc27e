package org.cratedb4j.embedded.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into maps, lists, texts, booleans, nulls and numbers: BigInteger without, BigDecimal with a point or exponent. */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** The value of a text that is one JSON value. */
    public static @Nullable Object parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return value(parser);
        }
    }

    /** The value of a text that is one JSON object. */
    public static Map<String, @Nullable Object> object(String text) {
        return asObject(parse(text));
    }

    /** A value that is known to be an object. */
    @SuppressWarnings("unchecked") // objects are only ever made by this class
    public static Map<String, @Nullable Object> asObject(@Nullable Object value) {
        if (value instanceof Map) {
            return (Map<String, @Nullable Object>) value;
        }
        throw new IllegalArgumentException("no object: " + value);
    }

    /** Writes a value that was read by this class, numbers with their digits. */
    static void write(JsonGenerator out, @Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            out.writeStartObject();
            object.forEach((key, element) -> {
                out.writeName(String.valueOf(key));
                write(out, element);
            });
            out.writeEndObject();
        } else if (value instanceof List<?> array) {
            out.writeStartArray();
            array.forEach(element -> write(out, element));
            out.writeEndArray();
        } else if (value instanceof Number number) {
            out.writeNumber(number.toString());
        } else if (value instanceof Boolean bool) {
            out.writeBoolean(bool);
        } else if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value.toString());
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IllegalArgumentException("no JSON");
        }
        return switch (token) {
            case START_OBJECT -> objectBody(parser);
            case START_ARRAY -> arrayBody(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalArgumentException("no value: " + token);
        };
    }

    private static Map<String, @Nullable Object> objectBody(JsonParser parser) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            object.put(key, value(parser));
        }
        return object;
    }

    private static List<@Nullable Object> arrayBody(JsonParser parser) {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }
}
