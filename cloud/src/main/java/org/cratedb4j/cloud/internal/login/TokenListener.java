package org.cratedb4j.cloud.internal.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cratedb4j.cloud.CloudConfigurationException;
import org.jspecify.annotations.Nullable;

/**
 * Listens where the service sends the browser with the token of the new session. Requests without one, such as a browser's
 * for an icon, do not end the wait.
 */
public final class TokenListener implements AutoCloseable {

    private static final String TOKEN = "token=";
    private static final String FAILED = "Login to CrateDB Cloud failed!";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final HttpServer server;
    private final CompletableFuture<String> token = new CompletableFuture<>();

    /** Listens on a port of this machine alone; 0 takes a free one. */
    public TokenListener(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            throw new CloudConfigurationException(
                    "The port " + port + " is in use, but the log-in page answers to it: end what listens there", e);
        } catch (IOException e) {
            throw new CloudConfigurationException("Cannot listen on port " + port + ": " + e.getMessage(), e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The token, empty if none has come in time. */
    public Optional<String> await(Duration timeout) throws InterruptedException {
        try {
            return Optional.of(token.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                page(exchange, METHOD_NOT_ALLOWED, FAILED, "Only GET is answered here.");
                return;
            }
            List<String> tokens = tokens(exchange.getRequestURI().getRawQuery());
            if (tokens.size() > 1) {
                page(exchange, BAD_REQUEST, FAILED, "More than one authentication token present in URL.");
            } else if (tokens.isEmpty() || tokens.get(0).isEmpty()) {
                page(exchange, BAD_REQUEST, FAILED, "Authentication token missing in URL.");
            } else {
                page(exchange, OK, "You have successfully logged into CrateDB Cloud!", "This window can be closed.");
                token.complete(tokens.get(0));
            }
        }
    }

    private static List<String> tokens(@Nullable String query) {
        List<String> tokens = new ArrayList<>();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            if (part.startsWith(TOKEN)) {
                tokens.add(URLDecoder.decode(part.substring(TOKEN.length()), UTF_8));
            }
        }
        return tokens;
    }

    private static void page(HttpExchange exchange, int status, String title, String text) throws IOException {
        byte[] page = ("<!DOCTYPE html><html><head><title>CrateDB Cloud</title></head><body><h1>" + title + "</h1><p>"
                        + text + "</p></body></html>")
                .getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        // The address has the token in it, which must not be sent on by links or kept.
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
