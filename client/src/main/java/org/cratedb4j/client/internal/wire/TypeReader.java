package org.cratedb4j.client.internal.wire;

import java.io.IOException;
import org.cratedb4j.client.types.CrateType;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one entry of {@code col_types}: a number, or {@code [100, element]}. */
final class TypeReader {

    private TypeReader() {}

    static CrateType read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return CrateType.of(parser.getIntValue());
        }
        if (token != JsonToken.START_ARRAY || parser.nextToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new MalformedAnswerException("Unexpected " + token + " in the answer's types");
        }
        int id = parser.getIntValue();
        JsonToken next = parser.nextToken();
        CrateType type = CrateType.of(id);
        if (id == CrateType.ARRAY_ID && next != JsonToken.END_ARRAY) {
            type = CrateType.arrayOf(read(parser));
            next = parser.nextToken();
        }
        while (next != JsonToken.END_ARRAY) {
            // A type this version does not know may bring details of its own.
            if (next == null) {
                throw new MalformedAnswerException("The answer ends in the middle of its types");
            }
            parser.skipChildren();
            next = parser.nextToken();
        }
        return type;
    }
}
