package org.cratedb4j.client.internal.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The body of an error answer.
 *
 * @param code CrateDB's error code, 0 if there is none
 * @param message the error's text, or the body itself if it is plain text; may be empty
 * @param trace the server's stack trace
 * @param fromCrate whether CrateDB wrote the body, and not a proxy
 */
public record ErrorBody(int code, String message, @Nullable String trace, boolean fromCrate) {

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_TEXT = 2_000;

    /** Reads a body of any kind; what is no error of CrateDB's is taken as text. */
    public static ErrorBody read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES);
        try (JsonParser parser = Json.parser(new ByteArrayInputStream(bytes))) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                ErrorBody error = new ErrorBodyParser(parser).parse();
                if (error != null) {
                    return error;
                }
            }
        } catch (JacksonException | MalformedAnswerException e) {
            return plain(bytes);
        }
        return plain(bytes);
    }

    private static ErrorBody plain(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        String shown = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "..." : text;
        return new ErrorBody(0, shown, null, false);
    }
}
