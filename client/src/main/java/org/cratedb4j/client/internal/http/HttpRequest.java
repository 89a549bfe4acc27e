package org.cratedb4j.client.internal.http;

import java.util.Map;
import org.cratedb4j.client.internal.wire.RequestBody;
import org.cratedb4j.client.internal.wire.RequestContent;

/**
 * A request to any node.
 *
 * @param method the HTTP method
 * @param target path and query below the node's own path
 * @param headers headers beside, or in the place of, those that all requests have
 * @param content what it carries
 * @param limited whether its answer may have only so many bytes as the client takes
 */
public record HttpRequest(
        String method, String target, Map<String, String> headers, RequestContent content, boolean limited) {

    /** A question that takes no words. */
    public static HttpRequest get(String target) {
        return new HttpRequest("GET", target, Map.of(), RequestBody.EMPTY, true);
    }

    /** A request for what a node holds in memory, and the client, too. */
    public static HttpRequest post(String target, RequestContent content) {
        return new HttpRequest("POST", target, Map.of(), content, true);
    }

    /** Makes the headers immutable. */
    public HttpRequest {
        headers = Map.copyOf(headers);
    }

    /** The same request for another place. */
    public HttpRequest to(String otherTarget) {
        return new HttpRequest(method, otherTarget, headers, content, limited);
    }

    /** The same request with something else to carry. */
    public HttpRequest with(RequestContent other) {
        return new HttpRequest(method, target, headers, other, limited);
    }
}
