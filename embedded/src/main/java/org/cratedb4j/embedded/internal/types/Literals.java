package org.cratedb4j.embedded.internal.types;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as CrateDB prints them where a literal stands in an expression: {@code 'it''s'}, {@code 5::bigint}, {@code [1, NULL]}. */
public final class Literals {
    private Literals() {}

    /** The value as a literal. */
    public static String print(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    /** Text in quotes. */
    public static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("NULL");
        } else if (value instanceof Map<?, ?> object) {
            appendObject(text, object);
        } else if (value instanceof Collection<?> array) {
            appendArray(text, array);
        } else if (value instanceof float[] vector) {
            text.append(java.util.Arrays.toString(vector));
        } else if (value instanceof String || value instanceof GeoPoint || value instanceof UUID) {
            text.append(quote(value.toString()));
        } else if (value instanceof Interval) {
            text.append(quote(value.toString())).append("::interval");
        } else if (value instanceof Long) {
            text.append(value).append("::bigint");
        } else {
            text.append(value instanceof Number ? Texts.of(value) : value);
        }
    }

    private static void appendArray(StringBuilder text, Collection<?> array) {
        text.append('[');
        for (Iterator<?> elements = array.iterator(); elements.hasNext(); ) {
            append(text, elements.next());
            text.append(elements.hasNext() ? ", " : "");
        }
        text.append(']');
    }

    private static void appendObject(StringBuilder text, Map<?, ?> object) {
        text.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> entries = object.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<?, ?> entry = entries.next();
            text.append('"').append(entry.getKey()).append("\"=");
            append(text, entry.getValue());
            text.append(entries.hasNext() ? ", " : "");
        }
        text.append('}');
    }
}
