package org.cratedb4j.embedded.internal.http;

import java.io.IOException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Leads each request to its endpoint. */
final class Router extends Handler.Abstract {
    private final Authentication authentication;
    private final Endpoints endpoints;
    private final FaultyNode faulty;
    private final OpenConnections connections;

    /** What answers. */
    record Endpoints(SqlEndpoint sql, BlobEndpoint blobs, RootEndpoint root) {}

    Router(Authentication authentication, Endpoints endpoints, FaultyNode faulty, OpenConnections connections) {
        this.authentication = authentication;
        this.endpoints = endpoints;
        this.faulty = faulty;
        this.connections = connections;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        Connection connection = request.getConnectionMetaData().getConnection();
        connections.begin(connection);
        Request.addCompletionListener(request, failure -> connections.end(connection));
        faulty.handle(new Call(request), this::answer, new Exchange(request, response, callback));
        return true;
    }

    private Reply answer(Call call) throws RefusedException, IOException {
        String user = authentication.userOf(call);
        if (call.isSql()) {
            return endpoints.sql().answer(call, user);
        } else if (call.path().startsWith("/_blobs")) {
            return endpoints.blobs().answer(call, user);
        }
        return endpoints.root().answer(call);
    }
}
