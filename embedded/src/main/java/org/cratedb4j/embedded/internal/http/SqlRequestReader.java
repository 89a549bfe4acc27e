package org.cratedb4j.embedded.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads the body of a request to {@code /_sql} as CrateDB does, its quirks included. */
final class SqlRequestReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;
    private @Nullable String statement;
    private @Nullable List<@Nullable Object> arguments;
    private @Nullable List<List<@Nullable Object>> bulkArguments;

    private SqlRequestReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads a body.
     *
     * @throws CrateError when it is no request
     */
    static SqlRequest read(byte[] body) {
        if (body.length == 0) {
            throw new CrateError(ErrorKind.SQL_PARSE, "Missing request body");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            return new SqlRequestReader(parser).request(body);
        } catch (JacksonException e) {
            throw unreadable(body);
        }
    }

    private static CrateError unreadable(byte[] body) {
        return new CrateError(
                ErrorKind.SQL_PARSE,
                "Can't parse [" + new String(body, StandardCharsets.UTF_8)
                        + "]. Expecting payload with `stmt` string and `args` or `bulk_args` arrays");
    }

    private static CrateError wrong(String text) {
        return new CrateError(ErrorKind.PARSE_SOURCE, text);
    }

    /** Takes the first keys that come, whatever they are in, up to the end of the first object; what follows does not count. */
    private SqlRequest request(byte[] body) {
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.END_OBJECT) {
            if (token == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (key) {
                    case "stmt" -> statement = statement(value);
                    case "args" -> arguments = arguments(value);
                    case "bulk_args" -> bulkArguments = bulkArguments(value);
                    default -> throw unreadable(body);
                }
            }
            token = parser.nextToken();
        }
        if (statement == null) {
            throw wrong("Field [stmt] is missing");
        }
        return new SqlRequest(statement, arguments, bulkArguments);
    }

    private String statement(JsonToken value) {
        if (!value.isScalarValue() || value == JsonToken.VALUE_NULL) {
            throw wrong("Field [stmt] has an invalid value");
        }
        String text = parser.getString();
        if (text.isEmpty()) {
            throw wrong("Field [stmt] has no value");
        }
        return text;
    }

    private List<@Nullable Object> arguments(JsonToken value) {
        if (value != JsonToken.START_ARRAY) {
            throw wrong("`args` must start with an array, not `" + nameOf(value) + "`");
        }
        return array();
    }

    private List<List<@Nullable Object>> bulkArguments(JsonToken value) {
        if (value != JsonToken.START_ARRAY) {
            throw wrong("Field [bulk_args] has an invalid value");
        }
        List<List<@Nullable Object>> all = new ArrayList<>();
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
            if (token != JsonToken.START_ARRAY) {
                throw wrong(
                        "`bulk_args` must contain a list of `args` (values list). Got unexpected: " + nameOf(token));
            }
            all.add(array());
        }
        return all;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> elements = new ArrayList<>();
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
            elements.add(value(token));
        }
        return elements;
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            entries.put(key, value(parser.nextToken()));
        }
        return entries;
    }

    private @Nullable Object value(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> array();
            case START_OBJECT -> object();
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> wholeNumber();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Object wholeNumber() {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? parser.getBigIntegerValue()
                : (Object) parser.getLongValue();
    }

    /** CrateDB's name for a token. */
    private static String nameOf(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "VALUE_NUMBER";
            case VALUE_TRUE, VALUE_FALSE -> "VALUE_BOOLEAN";
            default -> token.name();
        };
    }
}
