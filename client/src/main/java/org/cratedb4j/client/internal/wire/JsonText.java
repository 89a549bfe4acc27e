package org.cratedb4j.client.internal.wire;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Objects and arrays of a result as JSON text. */
public final class JsonText {

    private JsonText() {}

    /** The text of a value that a result holds. */
    public static String of(@Nullable Object value) {
        RequestBody.Buffer buffer = new RequestBody.Buffer();
        try (JsonGenerator out = Json.generator(buffer)) {
            new ParameterWriter(out, () -> "value").write(value);
        }
        return buffer.toString(StandardCharsets.UTF_8);
    }
}
