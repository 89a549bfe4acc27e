package org.cratedb4j.client.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The answer to a bulk request.
 *
 * @param results one result for each row sent, in order
 * @param durationMillis the milliseconds that the server took
 */
public record BulkAnswer(List<RowResult> results, double durationMillis) {

    /** The row count of a row that failed. */
    public static final long FAILED = -2;

    /**
     * One row's result.
     *
     * @param rowCount the row count, {@link #FAILED} for a failed row
     * @param code CrateDB's error code, 0 if there is none
     * @param message the error's text
     */
    public record RowResult(
            long rowCount, int code, @Nullable String message) {}

    /** Reads an answer in any of the shapes that versions of CrateDB have used. */
    public static BulkAnswer read(InputStream body) throws IOException {
        try (JsonParser parser = Json.parser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedAnswerException("The answer is no JSON object");
            }
            return readFields(parser);
        } catch (JacksonException e) {
            throw MalformedAnswerException.of(e);
        }
    }

    private static BulkAnswer readFields(JsonParser parser) throws IOException {
        List<RowResult> results = null;
        double duration = 0;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (name.equals("results") && token == JsonToken.START_ARRAY) {
                results = readResults(parser);
            } else if (name.equals("duration")) {
                duration = parser.getDoubleValue();
            } else {
                parser.skipChildren();
            }
        }
        if (results == null || parser.currentToken() != JsonToken.END_OBJECT) {
            throw new MalformedAnswerException("The answer has no results");
        }
        return new BulkAnswer(results, duration);
    }

    private static List<RowResult> readResults(JsonParser parser) throws IOException {
        List<RowResult> results = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            results.add(readResult(parser));
        }
        return results;
    }

    private static RowResult readResult(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new MalformedAnswerException("Expected a row's result, not " + parser.currentToken());
        }
        long rowCount = FAILED;
        ErrorBody error = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            switch (name) {
                case "rowcount" -> rowCount = parser.getLongValue();
                case "error", "error_message" -> error = token == JsonToken.VALUE_NULL ? error : readError(parser);
                default -> parser.skipChildren();
            }
        }
        return error == null ? new RowResult(rowCount, 0, null) : new RowResult(FAILED, error.code(), error.message());
    }

    private static ErrorBody readError(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return new ErrorBody(0, parser.getString(), null, true);
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return new ErrorBodyParser(parser).parseErrorObject();
        }
        throw new MalformedAnswerException("Expected a row's error, not " + parser.currentToken());
    }
}
