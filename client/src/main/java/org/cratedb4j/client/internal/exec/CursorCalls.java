package org.cratedb4j.client.internal.exec;

import java.time.Duration;
import java.util.List;
import org.cratedb4j.client.internal.http.HttpRequest;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.wire.Converters;
import org.cratedb4j.client.internal.wire.RequestEncoder;
import org.jspecify.annotations.Nullable;

/**
 * The calls that read the result of one query through a cursor of the server's. All carry tags, so that
 * whichever is under way is found.
 */
public final class CursorCalls {

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final SqlEndpoint endpoint;
    private final int pageSize;
    private final TaggedJob declaring;
    private final TaggedJob fetching;
    private final Deadline deadline;
    private final CancelSignal cancel;
    private final String name;
    private final HttpRequest declare;
    private final HttpRequest fetch;

    /** The calls for a query with its parameters, to be read in pages of so many rows. */
    public CursorCalls(
            SqlEndpoint endpoint,
            String query,
            List<? extends @Nullable Object> parameters,
            Converters converters,
            int pageSize,
            TaggedJob job,
            Deadline deadline,
            CancelSignal cancel) {
        this.endpoint = endpoint;
        this.pageSize = pageSize;
        declaring = job;
        // Not the same tag: it may be that of an attempt to declare which was given up.
        fetching = job.renewed();
        this.deadline = deadline;
        this.cancel = cancel;
        // A tag is given only once, and so is the name.
        name = job.tag().replaceAll("[^a-z0-9]", "_");
        declare = endpoint.request(RequestEncoder.encode(
                declaring.tagged("DECLARE " + name + " NO SCROLL CURSOR WITH HOLD FOR " + query),
                parameters,
                converters));
        fetch = encode(fetching.tagged("FETCH " + pageSize + " FROM " + name));
    }

    private HttpRequest encode(String statement) {
        return endpoint.request(RequestEncoder.encode(statement, List.of()));
    }

    /** The number of rows that each page has, but for the last one. */
    int pageSize() {
        return pageSize;
    }

    Call declare() {
        return new Call(declare, StatementAnswers.OF_CALLS, () -> true, deadline, declaring, cancel);
    }

    /** Asks for a page. Asked again, it would skip one. */
    Call fetch() {
        return new Call(fetch, StatementAnswers.OF_CALLS, () -> false, deadline, fetching, cancel);
    }

    /** Closes the cursor, for which there is a little time even if there is none left for anything else. */
    Call close() {
        return Call.untracked(encode("CLOSE " + name), deadline.another(CLOSING));
    }

    /** Whether a page that nobody takes would run into the deadline, and the connection with it. */
    boolean isTimed() {
        return deadline.timeout() != null;
    }

    /** Has the server stop what it still does for the query. */
    void kill() {
        fetching.killRest();
    }
}
