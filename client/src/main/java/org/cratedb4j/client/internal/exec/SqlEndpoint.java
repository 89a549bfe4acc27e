package org.cratedb4j.client.internal.exec;

import org.cratedb4j.client.internal.http.HttpRequest;
import org.cratedb4j.client.internal.wire.RequestBody;

/**
 * Where statements are sent.
 *
 * @param errorTrace whether errors come with the server's stack trace
 */
public record SqlEndpoint(boolean errorTrace) {

    static final SqlEndpoint PLAIN = new SqlEndpoint(false);

    private static final String TYPED = "/_sql?types";
    private static final String TRACED = TYPED + "&error_trace";

    /** A statement as a request. */
    public HttpRequest request(RequestBody body) {
        return HttpRequest.post(errorTrace ? TRACED : TYPED, body);
    }
}
