package org.cratedb4j.client.internal.wire;

import java.util.Arrays;
import java.util.List;
import org.cratedb4j.client.ParameterException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** Rows of a bulk statement, encoded one by one, of which any may be sent together. For one thread at a time. */
public final class EncodedRows {

    private static final int FIRST_CAPACITY = 64;

    private final RequestBody.Buffer bytes = new RequestBody.Buffer();
    private final Converters converters;
    private int[] starts = new int[FIRST_CAPACITY];
    private int[] ends = new int[FIRST_CAPACITY];
    private int count;
    private @Nullable JsonGenerator open;

    /** No rows yet; their parameters are converted where there is a converter. */
    public EncodedRows(Converters converters) {
        this.converters = converters;
    }

    /** Adds a row; if it cannot be encoded, nothing has happened. */
    public void add(List<? extends @Nullable Object> parameters) {
        JsonGenerator out = generator();
        int start = bytes.size();
        try {
            Place place = new Place();
            place.moveToRow(count);
            RequestEncoder.write(out, parameters, place, converters);
            out.flush();
        } catch (JacksonException e) {
            close(start);
            throw RequestEncoder.unencodable(e);
        } catch (ParameterException e) {
            close(start);
            throw e;
        }
        if (count == ends.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = bytes.at(start) == ',' ? start + 1 : start;
        ends[count++] = bytes.size();
    }

    private JsonGenerator generator() {
        if (open == null) {
            int start = bytes.size();
            open = Json.generator(bytes);
            open.writeStartArray();
            open.flush();
            bytes.truncate(start);
        }
        return open;
    }

    /** Ends the writing; what is written behind the rows does not count. */
    private void close(int length) {
        if (open != null) {
            open.close();
            open = null;
            bytes.truncate(length);
        }
    }

    /** The number of rows. */
    public int count() {
        return count;
    }

    /** The number of bytes that all rows have together. */
    public int size() {
        return bytes.size();
    }

    /** A request to execute a statement for some of the rows. */
    public RequestBody body(String statement, int[] rows) {
        close(bytes.size());
        RequestBody.Buffer body = new RequestBody.Buffer();
        RequestEncoder.writeBulkHead(body, statement);
        for (int i = 0; i < rows.length; i++) {
            if (i > 0) {
                body.write(',');
            }
            bytes.copy(body, starts[rows[i]], ends[rows[i]]);
        }
        body.write(']');
        body.write('}');
        return body.toBody();
    }
}
