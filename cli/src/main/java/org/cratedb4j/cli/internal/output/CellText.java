package org.cratedb4j.cli.internal.output;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value as text in a cell: plain for single values, JSON for arrays and objects. */
final class CellText {
    private CellText() {}

    /** The text of a value; {@code NULL} for SQL NULL. */
    static String of(@Nullable Object value) {
        return value == null ? "NULL" : ofNonNull(value);
    }

    /** The text of a value that is not SQL NULL. */
    static String ofNonNull(Object value) {
        if (value instanceof List || value instanceof Map || value.getClass().isArray()) {
            StringWriter text = new StringWriter();
            try (JsonWriter json = new JsonWriter(text)) {
                json.value(value);
            }
            return text.toString();
        }
        return JsonWriter.scalarText(value);
    }
}
