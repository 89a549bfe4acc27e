package org.cratedb4j.client.internal.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Objects and arrays of a result as JSON text, numbers with all their digits, what JSON has no form for as text. */
public final class JsonText {

    private JsonText() {}

    /** The text of a value that a result holds. */
    public static String of(@Nullable Object value) {
        RequestBody.Buffer buffer = new RequestBody.Buffer();
        try (JsonGenerator out = Json.generator(buffer)) {
            write(out, value);
        }
        return buffer.toString(StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator out, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Number number) {
            write(out, number);
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(element -> write(out, element));
            out.writeEndArray();
        } else if (value instanceof float[] vector) {
            out.writeStartArray();
            for (float element : vector) {
                write(out, (Number) element);
            }
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            map.forEach((name, member) -> {
                out.writeName(String.valueOf(name));
                write(out, member);
            });
            out.writeEndObject();
        } else {
            out.writeString(value.toString());
        }
    }

    private static void write(JsonGenerator out, Number number) {
        if (number instanceof BigDecimal decimal) {
            out.writeNumber(decimal);
        } else if (number instanceof BigInteger integer) {
            out.writeNumber(integer);
        } else if (number instanceof Float value && Float.isFinite(value)) {
            out.writeNumber(value);
        } else if (number instanceof Double value && Double.isFinite(value)) {
            out.writeNumber(value);
        } else if (number instanceof Float || number instanceof Double) {
            out.writeString(number.toString());
        } else {
            out.writeNumber(number.longValue());
        }
    }
}
