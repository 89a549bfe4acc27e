package org.cratedb4j.embedded.internal.testing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cratedb4j.embedded.internal.types.Json;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Publishes keys as an issuer of tokens does, and counts how often they were read. */
public final class KeyServer implements AutoCloseable {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final AtomicInteger requests = new AtomicInteger();
    private volatile String body = "{}";

    /** {@code cacheControl} is the header of answers; null: none. */
    public KeyServer(@Nullable String cacheControl) throws IOException {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                requests.incrementAndGet();
                if (cacheControl != null) {
                    response.getHeaders().put(HttpHeader.CACHE_CONTROL, cacheControl);
                }
                Content.Sink.write(response, true, body, callback);
                return true;
            }
        });
        try {
            server.start();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + connector.getLocalPort() + "/keys";
    }

    /** Publishes a key, and no other. */
    public void publish(Map<String, @Nullable Object> jwk) {
        body = Json.print(Map.of("keys", List.of(jwk)));
    }

    /** Answers with something else. */
    public void answer(String text) {
        body = text;
    }

    public int requests() {
        return requests.get();
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
