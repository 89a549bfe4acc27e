package org.cratedb4j.client.internal.wire;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a FLOAT_VECTOR without a box for each number. */
final class FloatVectorReader {

    private static final int FIRST_CAPACITY = 64;

    private FloatVectorReader() {}

    static float[] read(JsonParser parser) throws IOException {
        float[] vector = new float[FIRST_CAPACITY];
        int length = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (length == vector.length) {
                vector = Arrays.copyOf(vector, length * 2);
            }
            vector[length++] = element(token, parser);
        }
        return Arrays.copyOf(vector, length);
    }

    private static float element(@Nullable JsonToken token, JsonParser parser) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getFloatValue();
        }
        Double special = token == JsonToken.VALUE_STRING ? TypedValue.specialDouble(parser.getString()) : null;
        if (special == null) {
            throw new MalformedAnswerException("Unexpected " + token + " in a vector");
        }
        return special.floatValue();
    }
}
