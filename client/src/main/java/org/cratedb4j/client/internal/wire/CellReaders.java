package org.cratedb4j.client.internal.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cratedb4j.client.types.CrateType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The readers of all types. Each looks for the token that its type usually comes as; NULL and surprises are left to
 * {@link #readOther}.
 */
final class CellReaders {

    private CellReaders() {}

    static CellReader of(CrateType type) {
        return switch (type.kind()) {
            case CHAR, SMALLINT, INTEGER, BIGINT, TIMESTAMP_WITH_TIME_ZONE, TIMESTAMP_WITHOUT_TIME_ZONE, DATE ->
                CellReaders::readInteger;
            case DOUBLE -> CellReaders::readDouble;
            case REAL -> CellReaders::readReal;
            case BOOLEAN -> CellReaders::readBoolean;
            case TEXT, IP, INTERVAL, REGPROC, BIT, JSON, CHARACTER, UUID, REGTYPE -> CellReaders::readText;
            case NUMERIC -> CellReaders::readDecimal;
            case TIME_WITH_TIME_ZONE -> CellReaders::readTime;
            case GEO_POINT -> CellReaders::readPoint;
            case FLOAT_VECTOR -> CellReaders::readVector;
            case ARRAY -> type.element().map(CellReaders::ofArray).orElse(CellReaders::readOther);
            case NULL, OBJECT, GEO_SHAPE, UNCHECKED_OBJECT, ROW, OIDVECTOR, REGCLASS, UNKNOWN -> CellReaders::readOther;
        };
    }

    private static void readOther(JsonParser parser, RowData row, int index) throws IOException {
        row.setObject(index, Json.readPlain(parser));
    }

    private static void readInteger(JsonParser parser, RowData row, int index) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            row.setBits(index, parser.getLongValue());
        } else {
            readOther(parser, row, index);
        }
    }

    private static void readDouble(JsonParser parser, RowData row, int index) throws IOException {
        if (isNumber(parser)) {
            setDouble(row, index, parser.getDoubleValue());
        } else {
            readSpecialDouble(parser, row, index);
        }
    }

    private static void readReal(JsonParser parser, RowData row, int index) throws IOException {
        if (isNumber(parser)) {
            setDouble(row, index, parser.getFloatValue());
        } else {
            readSpecialDouble(parser, row, index);
        }
    }

    private static void readSpecialDouble(JsonParser parser, RowData row, int index) throws IOException {
        boolean isText = parser.currentToken() == JsonToken.VALUE_STRING;
        Double special = isText ? TypedValue.specialDouble(parser.getString()) : null;
        if (special != null) {
            setDouble(row, index, special);
        } else {
            readOther(parser, row, index);
        }
    }

    private static void setDouble(RowData row, int index, double value) {
        row.setBits(index, Double.doubleToRawLongBits(value));
    }

    private static boolean isNumber(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT;
    }

    private static void readBoolean(JsonParser parser, RowData row, int index) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            row.setBits(index, token == JsonToken.VALUE_TRUE ? 1 : 0);
        } else {
            readOther(parser, row, index);
        }
    }

    private static void readText(JsonParser parser, RowData row, int index) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            row.setObject(index, parser.getString());
        } else {
            readOther(parser, row, index);
        }
    }

    private static void readDecimal(JsonParser parser, RowData row, int index) throws IOException {
        if (isNumber(parser)) {
            row.setObject(index, Json.readDecimal(parser));
        } else {
            readOther(parser, row, index);
        }
    }

    private static void readTime(JsonParser parser, RowData row, int index) throws IOException {
        Object value = Json.readPlain(parser);
        row.setObject(index, value instanceof List<?> pair ? TypedValue.ofTime(pair) : value);
    }

    private static void readPoint(JsonParser parser, RowData row, int index) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            row.setObject(index, NumberArrays.readPoint(parser));
        } else {
            readOther(parser, row, index);
        }
    }

    private static void readVector(JsonParser parser, RowData row, int index) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            row.setObject(index, NumberArrays.readVector(parser));
        } else {
            readOther(parser, row, index);
        }
    }

    private static CellReader ofArray(CrateType elementType) {
        CellReader element = of(elementType);
        return (parser, row, index) -> {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                row.setObject(index, readElements(parser, elementType, element));
            } else {
                readOther(parser, row, index);
            }
        };
    }

    private static List<@Nullable Object> readElements(JsonParser parser, CrateType type, CellReader reader)
            throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        RowData cell = new RowData(1);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            reader.read(parser, cell, 0);
            list.add(TypedValue.of(type, cell, 0));
        }
        return Collections.unmodifiableList(list);
    }
}
