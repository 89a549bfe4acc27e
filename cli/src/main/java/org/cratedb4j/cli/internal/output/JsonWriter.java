package org.cratedb4j.cli.internal.output;

import java.io.Writer;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.cratedb4j.client.types.GeoPoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes row values as JSON: numbers with all their digits, dates and times as ISO-8601 text. */
final class JsonWriter implements AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator out;

    JsonWriter(Writer target) {
        out = FACTORY.createGenerator(ObjectWriteContext.empty(), target);
    }

    /** Writes a value of any type that a row can hold. */
    void value(@Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            map.forEach((name, inner) -> {
                out.writeName(String.valueOf(name));
                value(inner);
            });
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(this::value);
            out.writeEndArray();
        } else if (value instanceof GeoPoint point) {
            value(List.of(point.longitude(), point.latitude()));
        } else if (value.getClass().isArray()) {
            array(value);
        } else {
            scalar(value);
        }
    }

    private void array(Object array) {
        out.writeStartArray();
        for (int i = 0; i < Array.getLength(array); i++) {
            value(Array.get(array, i));
        }
        out.writeEndArray();
    }

    private void scalar(Object value) {
        if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof Float number) {
            out.writeNumber(number);
        } else if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else {
            out.writeString(scalarText(value));
        }
    }

    /** A value that is neither array nor object, as text. */
    static String scalarText(Object value) {
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Writes a name inside an object that {@link #startObject()} began. */
    void name(String name) {
        out.writeName(name);
    }

    void startObject() {
        out.writeStartObject();
    }

    void endObject() {
        out.writeEndObject();
    }

    /** Hands what was written to the target, which stays open. */
    void flush() {
        out.flush();
    }

    @Override
    public void close() {
        out.close();
    }
}
