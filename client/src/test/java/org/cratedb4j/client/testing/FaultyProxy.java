package org.cratedb4j.client.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands before a node, which may be any that is reached without TLS, passes requests on as they come, remembers them, and
 * cuts some exchanges. Each connection of a client has one of its own to the node, so that sessions stay what they are.
 */
public final class FaultyProxy implements AutoCloseable {

    /** Where an exchange is cut. */
    public enum Cut {
        /** Nowhere. */
        NOWHERE,
        /** The node gets no request. */
        BEFORE_REQUEST,
        /** The client gets no answer. */
        BEFORE_ANSWER,
        /** The client gets half of the answer. */
        WITHIN_ANSWER,
        /** The client gets its answer, and finds the connection closed the next time. */
        BEHIND_ANSWER
    }

    /** Which exchanges are cut. */
    @FunctionalInterface
    public interface Plan {
        Cut of(String request);
    }

    private final URI node;
    private final Plan plan;
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final RawServer server;

    private FaultyProxy(String node, Plan plan) {
        this.node = URI.create(node);
        this.plan = plan;
        server = new RawServer(this::serve);
    }

    /** A proxy that cuts nothing. */
    public static FaultyProxy counting(String node) {
        return new FaultyProxy(node, request -> Cut.NOWHERE);
    }

    /** A proxy that cuts the first exchange whose request has a text in it. */
    public static FaultyProxy cuttingOnce(String node, Cut cut, String text) {
        AtomicBoolean done = new AtomicBoolean();
        return new FaultyProxy(
                node, request -> request.contains(text) && done.compareAndSet(false, true) ? cut : Cut.NOWHERE);
    }

    /** A proxy that cuts a share of all exchanges, anywhere; the same ones, by their number, for the same seed. */
    public static FaultyProxy cutting(String node, double share, long seed) {
        AtomicLong number = new AtomicLong(seed);
        Cut[] cuts = {Cut.BEFORE_REQUEST, Cut.BEFORE_ANSWER, Cut.WITHIN_ANSWER, Cut.BEHIND_ANSWER};
        return new FaultyProxy(node, request -> {
            SplittableRandom random = new SplittableRandom(number.incrementAndGet());
            return random.nextDouble() < share ? cuts[random.nextInt(cuts.length)] : Cut.NOWHERE;
        });
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** How many requests came that have a text in them. */
    public long requestCount(String text) {
        return requests.stream().filter(request -> request.contains(text)).count();
    }

    /** The number of connections that were made so far. */
    public int connectionCount() {
        return server.connectionCount();
    }

    private void serve(Socket client) throws IOException {
        try (Socket upstream = new Socket(node.getHost(), node.getPort())) {
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            InputStream fromClient = new BufferedInputStream(client.getInputStream());
            InputStream fromNode = new BufferedInputStream(upstream.getInputStream());
            Cut cut = Cut.NOWHERE;
            while (cut == Cut.NOWHERE) {
                HttpMessage request = HttpMessage.read(fromClient);
                if (request == null) {
                    return;
                }
                requests.add(request.text());
                cut = plan.of(request.text());
                if (cut == Cut.BEFORE_REQUEST) {
                    return;
                }
                pass(request, upstream.getOutputStream(), Cut.NOWHERE);
                HttpMessage answer = HttpMessage.read(fromNode);
                if (answer == null) {
                    return;
                }
                pass(answer, client.getOutputStream(), cut);
            }
        }
    }

    private static void pass(HttpMessage message, OutputStream to, Cut cut) throws IOException {
        if (cut != Cut.BEFORE_ANSWER) {
            byte[] body = message.body();
            ByteArrayOutputStream passed = new ByteArrayOutputStream();
            passed.writeBytes(message.head());
            passed.write(body, 0, cut == Cut.WITHIN_ANSWER ? body.length / 2 : body.length);
            passed.writeTo(to);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
