package org.cratedb4j.client.internal.exec;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.client.RedirectException;
import org.cratedb4j.client.internal.http.HttpAnswer;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * Where a node that does not answer itself points to, and whether that is followed. Credentials go along, so nobody is
 * followed to a stranger, nor from TLS to plain text.
 */
final class Redirects {

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
    // Those by which the same request is sent again.
    private static final Set<Integer> FOLLOWED = Set.of(307, 308);
    private static final int MOST = 3;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private static final long CONFIRMED_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final ClusterNodes nodes;
    private final Ticker ticker;
    private final Map<NodeAddress, Long> confirmed = new ConcurrentHashMap<>();

    Redirects(ClusterNodes nodes, Ticker ticker) {
        this.nodes = nodes;
        this.ticker = ticker;
    }

    /** The place that a node points to. */
    record Target(NodeAddress address, String target) {}

    static boolean isRedirect(HttpAnswer answer) {
        return STATUSES.contains(answer.status());
    }

    /** Where the same request is sent next, after a number of redirections. */
    Target follow(HttpAnswer answer, NodeAddress from, Call call, Attempts attempts) {
        String location = location(answer);
        Target target =
                location == null ? null : target(location, from, call.request().target());
        String reason =
                target == null ? "that is no address" : reasonAgainst(answer.status(), target, from, call, attempts);
        if (target == null || reason != null) {
            throw refusal(location, String.valueOf(reason), attempts);
        }
        return target;
    }

    /** The refusal of a call that has to stay on its connection. */
    static RedirectException refusalInSession(HttpAnswer answer, Attempts attempts) {
        return refusal(location(answer), "a session stays on its connection", attempts);
    }

    private static @Nullable String location(HttpAnswer answer) {
        String location = answer.headers().get("Location");
        return location == null || location.isBlank() ? null : location.strip();
    }

    private static RedirectException refusal(@Nullable String location, String reason, Attempts attempts) {
        String shown = location == null ? "nowhere" : location.replaceFirst("//[^/?#]*@", "//");
        return attempts.withCauses(new RedirectException(shown, reason, attempts.name(), attempts.count()));
    }

    private @Nullable String reasonAgainst(int status, Target to, NodeAddress from, Call call, Attempts attempts) {
        if (!FOLLOWED.contains(status)) {
            return "HTTP " + status + " does not mean to send the same request there; if that is the address of the "
                    + "cluster, give it to the client";
        }
        if (!call.answers().followsRedirects()) {
            return "a question about the cluster itself stays with the client's nodes";
        }
        if (from.secure() && !to.address().secure()) {
            return "it is reached without TLS, unlike " + from;
        }
        if (!call.request().content().isRepeatable()) {
            return "what was sent cannot be read again";
        }
        if (attempts.redirections() >= MOST) {
            return "there were " + MOST + " redirections before";
        }
        boolean trusted = to.address().authority().equals(from.authority()) || belongs(to.address(), call.deadline());
        return trusted ? null : "it is neither one of the client's nodes nor one of the cluster's in sys.nodes";
    }

    private boolean belongs(NodeAddress address, Deadline deadline) {
        Long since = confirmed.get(address);
        if (since != null && ticker.nanos() - since < CONFIRMED_NANOS) {
            return true;
        }
        boolean belongs = nodes.has(address, deadline);
        if (belongs) {
            confirmed.put(address, ticker.nanos());
        }
        return belongs;
    }

    private static @Nullable Target target(String location, NodeAddress from, String target) {
        try {
            URI uri = new URI(from + target).resolve(new URI(location));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !scheme.matches("https?")) {
                return null;
            }
            boolean secure = scheme.equals("https");
            int port = uri.getPort() < 0 ? (secure ? HTTPS_PORT : HTTP_PORT) : uri.getPort();
            String host = uri.getHost().replaceAll("[\\[\\]]", "");
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new Target(new NodeAddress(secure, host, port, ""), uri.getRawPath() + query);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
