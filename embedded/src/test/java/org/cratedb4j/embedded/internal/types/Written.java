package org.cratedb4j.embedded.internal.types;

import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What answers show of types and values. */
final class Written {
    private static final JsonFactory JSON = new JsonFactory();

    private Written() {}

    /** A value in {@code rows}. */
    static String value(DataType type, @Nullable Object value) {
        return write(out -> type.write(out, value));
    }

    /** A type in {@code col_types}. */
    static String id(DataType type) {
        return write(type::writeId);
    }

    private static String write(Consumer<JsonGenerator> writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            writing.accept(out);
        }
        return text.toString();
    }
}
