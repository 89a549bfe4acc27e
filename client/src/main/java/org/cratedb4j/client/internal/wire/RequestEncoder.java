package org.cratedb4j.client.internal.wire;

import java.util.Iterator;
import java.util.List;
import org.cratedb4j.client.ParameterException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** Statements and their parameters as the bytes CrateDB reads. */
public final class RequestEncoder {

    private RequestEncoder() {}

    /** A statement with parameters of classes that the client knows. */
    public static RequestBody encode(String statement, List<? extends @Nullable Object> parameters) {
        return encode(statement, parameters, Converters.NONE);
    }

    /** A statement with its parameters. */
    public static RequestBody encode(
            String statement, List<? extends @Nullable Object> parameters, Converters converters) {
        RequestBody.Buffer buffer = new RequestBody.Buffer();
        try (JsonGenerator out = Json.generator(buffer)) {
            start(out, statement);
            if (!parameters.isEmpty()) {
                out.writeName("args");
                write(out, parameters, new Place(), converters);
            }
            out.writeEndObject();
        } catch (JacksonException e) {
            throw unencodable(e);
        }
        return buffer.toBody();
    }

    /** A statement with the parameters of each row. */
    public static RequestBody encodeBulk(
            String statement, Iterator<? extends List<? extends @Nullable Object>> rows, Converters converters) {
        RequestBody.Buffer buffer = new RequestBody.Buffer();
        try (JsonGenerator out = Json.generator(buffer)) {
            start(out, statement);
            out.writeName("bulk_args");
            out.writeStartArray();
            Place place = new Place();
            for (int row = 0; rows.hasNext(); row++) {
                place.moveToRow(row);
                write(out, rows.next(), place, converters);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (JacksonException e) {
            throw unencodable(e);
        }
        return buffer.toBody();
    }

    /** The beginning of a request with the parameters of many rows, up to the first one. */
    static void writeBulkHead(RequestBody.Buffer body, String statement) {
        try (JsonGenerator out = Json.generator(body)) {
            start(out, statement);
            out.writeName("bulk_args");
            out.writeStartArray();
        } catch (JacksonException e) {
            throw unencodable(e);
        }
        // The generator has closed what it had open.
        body.truncate(body.size() - "]}".length());
    }

    private static void start(JsonGenerator out, String statement) {
        out.writeStartObject();
        out.writeName("stmt");
        out.writeString(statement);
    }

    static void write(
            JsonGenerator out, List<? extends @Nullable Object> parameters, Place place, Converters converters) {
        ParameterWriter writer = new ParameterWriter(out, place, converters);
        out.writeStartArray();
        for (int i = 0; i < parameters.size(); i++) {
            place.moveTo(i + 1);
            writer.write(parameters.get(i));
        }
        out.writeEndArray();
    }

    static ParameterException unencodable(JacksonException e) {
        return new ParameterException("The statement or a parameter cannot be sent: " + e.getOriginalMessage(), e);
    }
}
