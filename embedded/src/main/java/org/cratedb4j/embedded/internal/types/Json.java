package org.cratedb4j.embedded.internal.types;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Plain JSON to Java values and back, without a type to go by. */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /**
     * Reads one JSON value. Whole numbers become the first of {@link Integer}, {@link Long} and {@link BigInteger} that holds them,
     * others {@link Double}.
     *
     * @throws CastException when the text is not JSON
     */
    public static @Nullable Object parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new CastException("No JSON");
            }
            return read(parser);
        } catch (JacksonException e) {
            throw new CastException(String.valueOf(e.getMessage()));
        }
    }

    /** Reads the value that the parser stands on. Numbers as in {@link #parse}. */
    public static @Nullable Object read(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    private static Map<String, @Nullable Object> readObject(JsonParser parser) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            object.put(key, read(parser));
        }
        return object;
    }

    private static List<@Nullable Object> readArray(JsonParser parser) {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(parser));
        }
        return array;
    }

    /** A value as compact JSON. */
    public static String print(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(out, value);
        }
        return text.toString();
    }

    /** Writes a value by its Java form alone, as it stands inside an OBJECT. */
    public static void write(JsonGenerator out, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Map<?, ?> object) {
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
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Number number) {
            writeNumber(out, number);
        } else if (value instanceof String text) {
            out.writeString(text);
        } else {
            TypedValue typed = DataTypes.typed(value);
            typed.type().write(out, value);
        }
    }

    private static void writeNumber(JsonGenerator out, Number number) {
        if (number instanceof Double value) {
            out.writeNumber(value);
        } else if (number instanceof Float value) {
            out.writeNumber(value);
        } else if (number instanceof BigDecimal value) {
            out.writeNumber(value);
        } else if (number instanceof BigInteger value) {
            out.writeNumber(value);
        } else {
            out.writeNumber(number.longValue());
        }
    }
}
