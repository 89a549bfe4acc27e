package org.cratedb4j.client.internal.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads {@code {"error": {"message", "code"}, "error_trace"}}, in any order and with anything else around. */
final class ErrorBodyParser {

    private final JsonParser parser;
    private boolean found;
    private int code;
    private String message = "";
    private @Nullable String trace;

    ErrorBodyParser(JsonParser parser) {
        this.parser = parser;
    }

    /** The error in the object that the parser has just entered, null if there is none. */
    @Nullable
    ErrorBody parse() throws IOException {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (name.equals("error") && token == JsonToken.START_OBJECT) {
                found = true;
                parseError();
            } else if (name.equals("error_trace") && token == JsonToken.VALUE_STRING) {
                trace = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return found ? new ErrorBody(code, message, trace, true) : null;
    }

    /** The error that the parser has just entered. */
    ErrorBody parseErrorObject() throws IOException {
        parseError();
        return new ErrorBody(code, message, trace, true);
    }

    private void parseError() throws IOException {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (name.equals("message") && token == JsonToken.VALUE_STRING) {
                message = parser.getString();
            } else if (name.equals("code") && token == JsonToken.VALUE_NUMBER_INT) {
                code = parser.getIntValue();
            } else {
                parser.skipChildren();
            }
        }
    }
}
