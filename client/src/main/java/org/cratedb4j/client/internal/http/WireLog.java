package org.cratedb4j.client.internal.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.cratedb4j.client.internal.wire.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes over the wire, in the log: one line for each request and answer at DEBUG, their heads and statements at TRACE.
 * Never what may be a secret: log-ins, parameters, literals, blobs, rows, nor a header that is not known to be harmless.
 */
final class WireLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.cratedb4j.client.wire");

    private static final int MAX_VALUE = 200;
    private static final int MAX_STATEMENT = 1_000;
    private static final Set<String> HARMLESS = Set.of(
            "accept-encoding",
            "accept-ranges",
            "connection",
            "content-encoding",
            "content-length",
            "content-range",
            "content-type",
            "date",
            "default-schema",
            "host",
            "keep-alive",
            "range",
            "retry-after",
            "server",
            "transfer-encoding",
            "user-agent");

    private WireLog() {}

    static void sent(NodeAddress node, HttpRequest request, ClassicHttpRequest message) {
        if (LOG.isTraceEnabled()) {
            LOG.trace("{} <- {} [{}] {}", node, line(request), headers(message.getHeaders()), statement(request));
        } else if (LOG.isDebugEnabled()) {
            LOG.debug("{} <- {}", node, line(request));
        }
    }

    static void received(NodeAddress node, ClassicHttpResponse answer) {
        if (LOG.isTraceEnabled()) {
            LOG.trace("{} -> HTTP {} [{}]", node, answer.getCode(), headers(answer.getHeaders()));
        } else if (LOG.isDebugEnabled()) {
            LOG.debug("{} -> HTTP {}", node, answer.getCode());
        }
    }

    static void failed(NodeAddress node, String reason) {
        LOG.debug("{} -> no answer: {}", node, reason);
    }

    private static String line(HttpRequest request) {
        long length = request.content().length();
        return request.method() + " " + request.target() + " (" + (length < 0 ? "a stream" : length + " bytes") + ")";
    }

    private static String headers(Header[] headers) {
        return Arrays.stream(headers)
                .map(header -> header.getName() + ": " + value(header))
                .collect(Collectors.joining(", "));
    }

    private static String value(Header header) {
        String value = String.valueOf(header.getValue());
        if (!HARMLESS.contains(header.getName().toLowerCase(Locale.ROOT))) {
            return "***";
        }
        return value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) + "..." : value;
    }

    private static String statement(HttpRequest request) {
        return request.content() instanceof RequestBody body ? body.statement(MAX_STATEMENT) : "";
    }
}
