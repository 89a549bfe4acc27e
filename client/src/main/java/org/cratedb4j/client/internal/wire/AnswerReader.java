package org.cratedb4j.client.internal.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cratedb4j.client.types.CrateType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads an answer with rows, one row at a time, as the caller asks for them. For one thread at a time; does not close the
 * stream it reads.
 */
public final class AnswerReader implements Closeable {

    private static final int TAIL = 100;
    // Quotes within a text are escaped, so that this can only be a member of an object: the answer, if it is the last
    // one.
    private static final Pattern LAST_ROW_COUNT =
            Pattern.compile("\"rowcount\":([0-9]{1,18})(?:,\"duration\":[0-9.E+-]+)?}\\s*$");

    private final AnswerBytes bytes;
    private final JsonParser parser;
    private List<String> names = List.of();
    private List<CrateType> types = List.of();
    private ResultColumns columns;
    private CellReader[] cells = {};
    private boolean inRows;
    private boolean hasRows;
    private long rowCount = -1;
    private double durationMillis;

    private AnswerReader(AnswerBytes bytes, JsonParser parser) throws IOException {
        this.bytes = bytes;
        this.parser = parser;
        columns = new ResultColumns(names, types);
    }

    /** Reads the head of an answer: its columns, up to its first row. */
    public static AnswerReader open(InputStream body) throws IOException {
        return open(new AnswerBytes(body));
    }

    /** Reads a whole answer into memory, and the head of it. */
    public static AnswerReader openInMemory(InputStream body) throws IOException {
        AnswerBytes bytes = new AnswerBytes(body);
        bytes.takeIn();
        return open(bytes);
    }

    private static AnswerReader open(AnswerBytes bytes) throws IOException {
        JsonParser parser = null;
        try {
            parser = Json.parser(bytes);
            AnswerReader reader = new AnswerReader(bytes, parser);
            reader.readHead();
            return reader;
        } catch (JacksonException e) {
            release(parser);
            throw MalformedAnswerException.of(e);
        } catch (IOException e) {
            release(parser);
            throw e;
        }
    }

    private static void release(@Nullable JsonParser parser) {
        if (parser != null) {
            parser.close();
        }
    }

    /** The columns; none for a statement without a result. */
    public ResultColumns columns() {
        return columns;
    }

    /** The next row, null at the answer's end. */
    public @Nullable RowData next() throws IOException {
        if (!inRows) {
            return null;
        }
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                return readRow();
            }
            if (token != JsonToken.END_ARRAY) {
                throw new MalformedAnswerException("Expected a row, not " + token);
            }
            inRows = false;
            readFields();
            return null;
        } catch (JacksonException e) {
            throw MalformedAnswerException.of(e);
        }
    }

    /** Takes the rest of the answer into memory: from now on nothing is read of the stream it came from. */
    public void takeIn() throws IOException {
        bytes.takeIn();
    }

    /** The number of bytes that came so far. */
    public long size() {
        return bytes.size();
    }

    /** The number of rows that the end of an answer in memory reports, -1 if it is not where CrateDB writes it. */
    public long announcedRowCount() {
        Matcher matcher = LAST_ROW_COUNT.matcher(bytes.tail(TAIL));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
    }

    /** The number of rows that the server reports, -1 if it does not; final after the last row. */
    public long rowCount() {
        return rowCount;
    }

    /** The milliseconds that the server took; final after the last row. */
    public double durationMillis() {
        return durationMillis;
    }

    @Override
    public void close() {
        parser.close();
        bytes.drop();
    }

    private void readHead() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedAnswerException("The answer is no JSON object");
        }
        readFields();
    }

    /** Reads fields up to the first row, or to the end of the answer. */
    private void readFields() throws IOException {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "cols" -> names = readNames();
                case "col_types" -> types = readTypes();
                case "rows" -> {
                    if (startRows()) {
                        return;
                    }
                }
                case "rowcount" -> rowCount = parser.getLongValue();
                case "duration" -> durationMillis = parser.getDoubleValue();
                default -> parser.skipChildren();
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new MalformedAnswerException("The answer ends in the middle");
        }
        if (!hasRows) {
            throw new MalformedAnswerException("The answer is a JSON object without rows, unlike any of CrateDB's");
        }
    }

    private boolean startRows() throws IOException {
        hasRows = true;
        columns = new ResultColumns(names, types);
        if (columns.size() == 0) {
            // A statement without a result answers one empty row.
            parser.skipChildren();
            return false;
        }
        expectArray("rows");
        cells = new CellReader[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = CellReaders.of(columns.type(i));
        }
        inRows = true;
        return true;
    }

    private RowData readRow() throws IOException {
        RowData row = new RowData(cells.length);
        for (int i = 0; i < cells.length; i++) {
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                throw new MalformedAnswerException("A row has " + i + " values for " + cells.length + " columns");
            }
            cells[i].read(parser, row, i);
        }
        if (parser.nextToken() != JsonToken.END_ARRAY) {
            throw new MalformedAnswerException("A row has more values than the " + cells.length + " columns");
        }
        return row;
    }

    private List<String> readNames() throws IOException {
        expectArray("cols");
        List<String> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw new MalformedAnswerException("Expected a column's name, not " + parser.currentToken());
            }
            list.add(parser.getString());
        }
        return list;
    }

    private List<CrateType> readTypes() throws IOException {
        expectArray("col_types");
        List<CrateType> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(TypeReader.read(parser));
        }
        return list;
    }

    private void expectArray(String field) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new MalformedAnswerException("Expected " + field + " to be an array");
        }
    }
}
