package org.cratedb4j.embedded.internal.cloud.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which part of the API answers which method and path. */
public final class Routes {
    /** What answers a request. */
    @FunctionalInterface
    public interface Endpoint {
        CloudReply answer(CloudRequest request);
    }

    private record Route(String method, List<String> segments, boolean open, Endpoint endpoint) {}

    /** An endpoint and the request as it sees it. */
    record Match(boolean open, Endpoint endpoint, CloudRequest request) {}

    private final List<Route> routes = new ArrayList<>();

    /** Adds an endpoint for whoever is logged in. The path has names in braces where ids stand. */
    public Routes add(String method, String path, Endpoint endpoint) {
        routes.add(new Route(method, segments(path), false, endpoint));
        return this;
    }

    /** Adds an endpoint for everybody. */
    public Routes open(String method, String path, Endpoint endpoint) {
        routes.add(new Route(method, segments(path), true, endpoint));
        return this;
    }

    Optional<Match> find(CloudRequest request) {
        List<String> path = segments(request.path());
        for (Route route : routes) {
            if (route.method().equals(request.method())) {
                Map<String, String> ids = new LinkedHashMap<>();
                if (matches(route.segments(), path, ids)) {
                    return Optional.of(new Match(route.open(), route.endpoint(), request.withIds(ids)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean matches(List<String> template, List<String> path, Map<String, String> ids) {
        if (template.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            String expected = template.get(i);
            if (expected.startsWith("{")) {
                ids.put(expected.substring(1, expected.length() - 1), path.get(i));
            } else if (!expected.equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The service takes paths with and without a slash at their end. */
    private static List<String> segments(String path) {
        return List.of(path.replaceAll("^/|/$", "").split("/", -1));
    }
}
