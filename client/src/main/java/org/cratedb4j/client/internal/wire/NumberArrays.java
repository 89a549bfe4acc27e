package org.cratedb4j.client.internal.wire;

import java.io.IOException;
import java.util.Arrays;
import org.cratedb4j.client.types.GeoPoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads arrays that are one value to CrateDB, without a box for each number. */
final class NumberArrays {

    private static final int FIRST_CAPACITY = 64;

    private NumberArrays() {}

    /** The vector whose array the parser has just entered. */
    static float[] readVector(JsonParser parser) throws IOException {
        float[] vector = new float[FIRST_CAPACITY];
        int length = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (length == vector.length) {
                vector = Arrays.copyOf(vector, length * 2);
            }
            vector[length++] = isNumber(token) ? parser.getFloatValue() : (float) special(token, parser);
        }
        return Arrays.copyOf(vector, length);
    }

    /** The point whose array the parser has just entered. */
    static GeoPoint readPoint(JsonParser parser) throws IOException {
        GeoPoint point = new GeoPoint(nextDouble(parser), nextDouble(parser));
        if (parser.nextToken() != JsonToken.END_ARRAY) {
            throw new MalformedAnswerException("A point has more than two coordinates");
        }
        return point;
    }

    private static double nextDouble(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        return isNumber(token) ? parser.getDoubleValue() : special(token, parser);
    }

    private static boolean isNumber(@Nullable JsonToken token) {
        return token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT;
    }

    private static double special(@Nullable JsonToken token, JsonParser parser) throws IOException {
        Double special = token == JsonToken.VALUE_STRING ? TypedValue.specialDouble(parser.getString()) : null;
        if (special == null) {
            throw new MalformedAnswerException("Expected a number, not " + token);
        }
        return special;
    }
}
