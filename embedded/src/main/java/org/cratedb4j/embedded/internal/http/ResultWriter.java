package org.cratedb4j.embedded.internal.http;

import java.util.Iterator;
import java.util.List;
import org.cratedb4j.embedded.internal.engine.BulkOutcome;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the answers of {@code /_sql}, their keys in CrateDB's order. */
final class ResultWriter {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final double NANOS_PER_MILLI = 1e6;

    private ResultWriter() {}

    /** Writes a result, reading its rows; what fails in the middle fails the whole. */
    static ChunkedBuffer result(ResultSet result, boolean withTypes, long startNanos) {
        ChunkedBuffer body = new ChunkedBuffer();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), body)) {
            out.writeStartObject();
            out.writeArrayPropertyStart("cols");
            result.columns().forEach(out::writeString);
            out.writeEndArray();
            if (withTypes) {
                out.writeArrayPropertyStart("col_types");
                result.types().forEach(type -> type.writeId(out));
                out.writeEndArray();
            }
            long rows = rows(out, result);
            out.writeNumberProperty(
                    "rowcount", result.rowCount() == ResultSet.NUMBER_OF_ROWS ? rows : result.rowCount());
            duration(out, startNanos);
            out.writeEndObject();
        }
        return body;
    }

    private static long rows(JsonGenerator out, ResultSet result) {
        DataType[] types = result.types().toArray(DataType[]::new);
        out.writeArrayPropertyStart("rows");
        long count = 0;
        for (Iterator<@Nullable Object[]> rows = result.rows(); rows.hasNext(); count++) {
            @Nullable Object[] row = rows.next();
            out.writeStartArray();
            for (int i = 0; i < types.length; i++) {
                types[i].write(out, row[i]);
            }
            out.writeEndArray();
        }
        out.writeEndArray();
        return count;
    }

    static ChunkedBuffer bulkResult(List<BulkOutcome> outcomes, long startNanos) {
        ChunkedBuffer body = new ChunkedBuffer();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), body)) {
            out.writeStartObject();
            out.writeArrayPropertyStart("cols");
            out.writeEndArray();
            duration(out, startNanos);
            out.writeArrayPropertyStart("results");
            for (BulkOutcome outcome : outcomes) {
                out.writeStartObject();
                out.writeNumberProperty("rowcount", outcome.rowCount());
                CrateError error = outcome.error();
                if (error != null) {
                    out.writeObjectPropertyStart("error");
                    out.writeNumberProperty("code", error.code());
                    out.writeStringProperty("message", error.getMessage());
                    out.writeEndObject();
                }
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return body;
    }

    /** Writes an error; {@code trace} is null unless it was asked for. */
    static ChunkedBuffer error(String message, int code, @Nullable String trace) {
        ChunkedBuffer body = new ChunkedBuffer();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), body)) {
            out.writeStartObject();
            out.writeObjectPropertyStart("error");
            out.writeStringProperty("message", message);
            out.writeNumberProperty("code", code);
            out.writeEndObject();
            if (trace != null) {
                out.writeStringProperty("error_trace", trace);
            }
            out.writeEndObject();
        }
        return body;
    }

    private static void duration(JsonGenerator out, long startNanos) {
        out.writeNumberProperty("duration", (float) ((System.nanoTime() - startNanos) / NANOS_PER_MILLI));
    }
}
