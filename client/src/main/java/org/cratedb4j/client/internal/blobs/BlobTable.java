package org.cratedb4j.client.internal.blobs;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cratedb4j.client.BlobNotFoundException;
import org.cratedb4j.client.ConnectionLostException;
import org.cratedb4j.client.OutcomeUnknownException;
import org.cratedb4j.client.ParameterException;
import org.cratedb4j.client.internal.exec.Call;
import org.cratedb4j.client.internal.exec.CallRunner;
import org.cratedb4j.client.internal.exec.CallRunner.Opened;
import org.cratedb4j.client.internal.exec.CancelSignal;
import org.cratedb4j.client.internal.http.HttpAnswer;
import org.cratedb4j.client.internal.http.HttpRequest;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.wire.RequestBody;
import org.cratedb4j.client.internal.wire.RequestContent;
import org.jspecify.annotations.Nullable;

/** The requests about the blobs of one table. Safe for use by many threads. */
public final class BlobTable {

    private static final String SCHEMA = "blob.";
    // What stands in a path as it is; CrateDB does not undo percent-encoding here.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.~-]*");
    private static final Map<String, String> NO_HEADERS = Map.of();
    // A compressed part would be a part of something else.
    private static final String ACCEPT_ENCODING = "Accept-Encoding";
    private static final String AS_IT_IS = "identity";

    private final CallRunner runner;
    private final String name;
    private final boolean secure;

    /** The blobs of a table, with or without its schema, of nodes that are reached with or without TLS. */
    public BlobTable(CallRunner runner, String table, boolean secure) {
        this.runner = runner;
        this.secure = secure;
        name = table.startsWith(SCHEMA) ? table.substring(SCHEMA.length()) : table;
        if (!NAME.matcher(name).matches()) {
            throw new ParameterException("The name of a blob table has letters, digits, _ and - only, unlike \"" + table
                    + "\"; write it without quotes");
        }
    }

    /** The table's name without its schema. */
    public String name() {
        return name;
    }

    /** Stores a content under its digest; false if it was there already. */
    public boolean put(String digest, BlobContent content, Deadline deadline, CancelSignal cancel) {
        HttpRequest request = request("PUT", digest, Map.of("Content-Type", "application/octet-stream"), content);
        Call call = call(request, digest, Set.of(BlobAnswers.CREATED, BlobAnswers.CONFLICT), deadline, cancel);
        try {
            Opened<Integer> opened = runner.run(call, HttpAnswer::status);
            opened.exchange().finished();
            return opened.content() == BlobAnswers.CREATED;
        } catch (OutcomeUnknownException e) {
            throw new ConnectionLostException(
                    "No answer came for the blob " + digest
                            + ", whose stream cannot be read again. Put it once more: that "
                            + "it is there already does no harm",
                    e.node().orElse(""),
                    e.attempts(),
                    e);
        }
    }

    /** The content of a blob or of a part of it, verified on request if it is the whole. */
    public OpenBlob get(String digest, Part part, boolean verified, Deadline deadline, CancelSignal cancel) {
        Call call = call(
                request("GET", digest, reading(part), RequestBody.EMPTY),
                digest,
                Set.of(BlobAnswers.OK, BlobAnswers.PARTIAL_CONTENT, BlobAnswers.RANGE_NOT_SATISFIABLE),
                deadline,
                cancel);
        Opened<BlobBody> opened = runner.run(call, answer -> BlobBody.of(answer, part));
        @Nullable String expected = verified && part.isWhole() ? digest : null;
        return new OpenBlob(opened.content(), opened.exchange(), expected);
    }

    private Map<String, String> reading(Part part) {
        // Over TLS, CrateDB 6.4 takes a part from the blob's beginning, and sends none that ends behind the blob's end.
        return part.isWhole() || (secure && !part.equals(Part.FIRST_BYTE))
                ? Map.of(ACCEPT_ENCODING, AS_IT_IS)
                : Map.of(ACCEPT_ENCODING, AS_IT_IS, "Range", part.range());
    }

    /**
     * Whether there is a blob. Not asked by HEAD, which does not tell an unknown table from a missing blob, and denies blobs
     * without content.
     */
    public boolean exists(String digest, Deadline deadline, CancelSignal cancel) {
        try (OpenBlob first = get(digest, Part.FIRST_BYTE, false, deadline, cancel)) {
            byte[] one = new byte[1];
            while (first.read(one, 0, 1) > 0) {
                // To the end, which frees the connection.
            }
            return true;
        } catch (BlobNotFoundException e) {
            return false;
        }
    }

    /** Removes a blob; false if there is none. */
    public boolean delete(String digest, Deadline deadline, CancelSignal cancel) {
        HttpRequest request = request("DELETE", digest, NO_HEADERS, RequestBody.EMPTY);
        try {
            runner.run(call(request, digest, Set.of(BlobAnswers.NO_CONTENT), deadline, cancel), HttpAnswer::status)
                    .exchange()
                    .finished();
            return true;
        } catch (BlobNotFoundException e) {
            return false;
        }
    }

    private HttpRequest request(String method, String digest, Map<String, String> headers, RequestContent content) {
        return new HttpRequest(method, "/_blobs/" + name + "/" + digest, headers, content, false);
    }

    private Call call(
            HttpRequest request, String digest, Set<Integer> accepted, Deadline deadline, CancelSignal cancel) {
        BlobAnswers answers = new BlobAnswers(accepted, digest + " in " + SCHEMA + name);
        return Call.other(request, answers, request.content()::isRepeatable, deadline, cancel);
    }
}
