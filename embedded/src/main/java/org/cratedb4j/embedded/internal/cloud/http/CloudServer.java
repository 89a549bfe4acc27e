package org.cratedb4j.embedded.internal.cloud.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** The HTTP server of the control plane. */
public final class CloudServer implements AutoCloseable {
    private static final int MAX_THREADS = 32;

    private final Server server;
    private final ServerConnector connector;

    private CloudServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Who is asked before an endpoint is.
     *
     * @param isKnown whether a request comes from somebody who is logged in
     * @param fault answers in the place of an endpoint, for tests
     */
    public record Gate(Predicate<CloudRequest> isKnown, Function<CloudRequest, Optional<CloudReply>> fault) {}

    /** Starts a server on the loopback interface; 0 is any port that is free. */
    public static CloudServer start(int port, Routes routes, Gate gate) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
        threads.setName("cratedb4j-cloud");
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new Endpoints(routes, gate));
        CloudServer started = new CloudServer(server, connector);
        try {
            server.start();
        } catch (Exception e) {
            started.close();
            throw new IOException("The embedded Cloud cannot listen on port " + port + ": " + e.getMessage(), e);
        }
        return started;
    }

    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The embedded Cloud cannot stop: " + e.getMessage(), e);
        }
    }

    private static final class Endpoints extends Handler.Abstract {
        private final Routes routes;
        private final Gate gate;

        Endpoints(Routes routes, Gate gate) {
            this.routes = routes;
            this.gate = gate;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws IOException {
            CloudReply reply = answer(read(request));
            response.setStatus(reply.status());
            reply.headers().forEach(response.getHeaders()::put);
            response.write(true, reply.body().duplicate(), callback);
            return true;
        }

        private CloudReply answer(CloudRequest request) {
            try {
                Optional<CloudReply> fault = gate.fault().apply(request);
                if (fault.isPresent()) {
                    return fault.get();
                }
                Optional<Routes.Match> match = routes.find(request);
                if (match.filter(Routes.Match::open).isEmpty()
                        && !gate.isKnown().test(request)) {
                    // Without any credentials the answer comes from a gateway, which knows no JSON.
                    boolean anonymous = request.header("Authorization").isEmpty()
                            && request.cookie("session").isEmpty();
                    throw anonymous ? new Anonymous() : CloudRefusal.unauthorized();
                }
                Routes.Match found = match.orElseThrow(CloudRefusal::notFound);
                return found.endpoint().answer(found.request());
            } catch (CloudRefusal e) {
                return e.reply();
            } catch (Anonymous e) {
                return CloudReply.text(401, "Unauthorized");
            }
        }

        private static CloudRequest read(Request request) throws IOException {
            Map<String, String> query = new LinkedHashMap<>();
            Request.extractQueryParameters(request)
                    .forEach(field -> query.put(field.getName(), String.join(",", field.getValues())));
            byte[] body;
            try (InputStream in = Content.Source.asInputStream(request)) {
                body = in.readAllBytes();
            }
            String path = URLDecoder.decode(
                    String.valueOf(request.getHttpURI().getPath()).replace("+", "%2B"), StandardCharsets.UTF_8);
            Function<String, @Nullable String> headers =
                    name -> request.getHeaders().get(name);
            return new CloudRequest(request.getMethod(), path, Map.of(), query, headers, ByteBuffer.wrap(body));
        }
    }

    /** Nobody said who asks. */
    private static final class Anonymous extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Anonymous() {
            super("", null, false, false);
        }
    }
}
