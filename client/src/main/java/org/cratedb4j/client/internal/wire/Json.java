package org.cratedb4j.client.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** The JSON library, set up for CrateDB's answers, and values of no known type. */
final class Json {

    // CrateDB limits neither the length of a text nor the digits of a NUMERIC to what the library takes by default.
    private static final int MAX_DIGITS = 200_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // CrateDB writes UTF-8; bytes that look like another encoding are no answer of its.
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(MAX_DIGITS)
                    .build())
            .build();

    private Json() {}

    static JsonParser parser(InputStream in) {
        return FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    static JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** The value at the parser's token, with exact numbers; the parser ends on the value's last token. */
    static @Nullable Object readPlain(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new MalformedAnswerException("The answer ends in the middle of a value");
        }
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> readInteger(parser);
            case VALUE_NUMBER_FLOAT -> readDecimal(parser);
            case START_ARRAY -> readArray(parser);
            case START_OBJECT -> readObject(parser);
            default -> throw new MalformedAnswerException("Unexpected " + token + " in the answer");
        };
    }

    /** A number with all its digits. */
    static BigDecimal readDecimal(JsonParser parser) throws MalformedAnswerException {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException e) {
            throw new MalformedAnswerException("A number has more digits or zeros than Java can hold", e);
        }
    }

    private static Number readInteger(JsonParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? parser.getBigIntegerValue()
                : parser.getLongValue();
    }

    private static List<@Nullable Object> readArray(JsonParser parser) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(readPlain(parser));
        }
        return Collections.unmodifiableList(list);
    }

    private static Map<String, @Nullable Object> readObject(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            map.put(name, readPlain(parser));
        }
        return Collections.unmodifiableMap(map);
    }
}
