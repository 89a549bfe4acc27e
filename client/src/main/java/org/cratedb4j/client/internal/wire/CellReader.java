package org.cratedb4j.client.internal.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.client.types.TypeKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the values of one column, straight into the form in which a row keeps them. */
final class CellReader {

    private enum Form {
        INTEGER,
        DOUBLE,
        FLOAT,
        BOOLEAN,
        TEXT,
        DECIMAL,
        ARRAY,
        VECTOR,
        PLAIN
    }

    private final CrateType type;
    private final Form form;
    private final @Nullable CellReader element;

    CellReader(CrateType type) {
        this.type = type;
        form = formOf(type.kind());
        element = type.element().map(CellReader::new).orElse(null);
    }

    private static Form formOf(TypeKind kind) {
        return switch (kind) {
            case CHAR, SMALLINT, INTEGER, BIGINT, TIMESTAMP_WITH_TIME_ZONE, TIMESTAMP_WITHOUT_TIME_ZONE, DATE ->
                Form.INTEGER;
            case DOUBLE -> Form.DOUBLE;
            case REAL -> Form.FLOAT;
            case BOOLEAN -> Form.BOOLEAN;
            case TEXT, IP, INTERVAL, REGPROC, BIT, JSON, CHARACTER, UUID, REGTYPE -> Form.TEXT;
            case NUMERIC -> Form.DECIMAL;
            case ARRAY -> Form.ARRAY;
            case FLOAT_VECTOR -> Form.VECTOR;
            case NULL,
                    OBJECT,
                    GEO_POINT,
                    GEO_SHAPE,
                    UNCHECKED_OBJECT,
                    ROW,
                    TIME_WITH_TIME_ZONE,
                    OIDVECTOR,
                    REGCLASS,
                    UNKNOWN -> Form.PLAIN;
        };
    }

    /** Reads the value at the parser's token; a value that is not in the type's usual form is kept as plain JSON. */
    void read(JsonParser parser, RowData row, int index) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            row.setObject(index, null);
            return;
        }
        switch (form) {
            case INTEGER -> readInteger(token, parser, row, index);
            case DOUBLE, FLOAT -> readFloating(token, parser, row, index);
            case BOOLEAN -> readBoolean(token, parser, row, index);
            case TEXT -> {
                if (token == JsonToken.VALUE_STRING) {
                    row.setObject(index, parser.getString());
                } else {
                    readPlain(parser, row, index);
                }
            }
            case DECIMAL -> {
                if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
                    row.setObject(index, Json.readDecimal(parser));
                } else {
                    readPlain(parser, row, index);
                }
            }
            case ARRAY -> readArray(token, parser, row, index);
            case VECTOR -> {
                if (token == JsonToken.START_ARRAY) {
                    row.setObject(index, FloatVectorReader.read(parser));
                } else {
                    readPlain(parser, row, index);
                }
            }
            case PLAIN -> row.setObject(index, TypedValue.ofPlain(type.kind(), Json.readPlain(parser)));
        }
    }

    private static void readPlain(JsonParser parser, RowData row, int index) throws IOException {
        row.setObject(index, Json.readPlain(parser));
    }

    private static void readInteger(@Nullable JsonToken token, JsonParser parser, RowData row, int index)
            throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            row.setBits(index, parser.getLongValue());
        } else {
            readPlain(parser, row, index);
        }
    }

    private void readFloating(@Nullable JsonToken token, JsonParser parser, RowData row, int index) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            row.setBits(index, Double.doubleToRawLongBits(number(parser)));
            return;
        }
        Double special = token == JsonToken.VALUE_STRING ? TypedValue.specialDouble(parser.getString()) : null;
        if (special != null) {
            row.setBits(index, Double.doubleToRawLongBits(special));
        } else {
            readPlain(parser, row, index);
        }
    }

    private double number(JsonParser parser) {
        return form == Form.FLOAT ? parser.getFloatValue() : parser.getDoubleValue();
    }

    private static void readBoolean(@Nullable JsonToken token, JsonParser parser, RowData row, int index)
            throws IOException {
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            row.setBits(index, token == JsonToken.VALUE_TRUE ? 1 : 0);
        } else {
            readPlain(parser, row, index);
        }
    }

    private void readArray(@Nullable JsonToken token, JsonParser parser, RowData row, int index) throws IOException {
        if (token != JsonToken.START_ARRAY || element == null) {
            readPlain(parser, row, index);
            return;
        }
        List<@Nullable Object> list = new ArrayList<>();
        RowData cell = new RowData(1);
        while (nextToken(parser) != JsonToken.END_ARRAY) {
            element.read(parser, cell, 0);
            list.add(TypedValue.of(element.type, cell, 0));
        }
        row.setObject(index, Collections.unmodifiableList(list));
    }

    private static JsonToken nextToken(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new MalformedAnswerException("The answer ends in the middle of a value");
        }
        return token;
    }
}
