package org.cratedb4j.client.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A node on a raw socket that does what a test tells it, and counts what it is asked. */
public final class ScriptedNode implements AutoCloseable {

    /** A request as it came: the head's lines and the body. */
    public record Request(List<String> head, String body) {

        /** The body without the tag of its statement. */
        public String untagged() {
            return body.replaceFirst(" -- cratedb4j:[0-9a-f]+-[0-9a-f]+\"", "\"");
        }

        /** The tag of the statement, null if it has none. */
        public @Nullable String tag() {
            Matcher tag = TAG.matcher(body);
            return tag.find() ? tag.group(1) : null;
        }

        /** The value of a header, null if there is none. */
        public @Nullable String header(String name) {
            return head.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static final Pattern TAG = Pattern.compile(" -- (cratedb4j:[0-9a-f]{16}-[0-9a-f]+)\"");
    private static final long PATIENCE_SECONDS = 10;

    private static final int BACKLOG = 50;

    private final String scheme;
    private final ServerSocket server;
    private final Queue<Reaction> script = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger connections = new AtomicInteger();
    private final JobDesk desk = new JobDesk();
    private volatile Reaction otherwise = Reaction.one();
    private volatile @Nullable String lastClient;
    private volatile @Nullable String lastProtocol;

    public ScriptedNode() {
        this("http", ServerSocketFactory.getDefault(), server -> {});
    }

    private ScriptedNode(String scheme, ServerSocketFactory sockets, Consumer<ServerSocket> setUp) {
        this.scheme = scheme;
        try {
            server = sockets.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        setUp.accept(server);
        start(this::accept);
    }

    /** A node that speaks TLS, in some versions or in all that the JVM knows. */
    public static ScriptedNode secure(SSLContext context, String... protocols) {
        return new ScriptedNode("https", context.getServerSocketFactory(), server -> {
            if (protocols.length > 0) {
                ((SSLServerSocket) server).setEnabledProtocols(protocols);
            }
        });
    }

    /** A node that speaks TLS with those who have a certificate of their own. */
    public static ScriptedNode demanding(SSLContext context) {
        return new ScriptedNode(
                "https",
                context.getServerSocketFactory(),
                server -> ((SSLServerSocket) server).setNeedClientAuth(true));
    }

    /** What to do with the next requests, one by one. */
    public ScriptedNode on(Reaction... reactions) {
        script.addAll(List.of(reactions));
        return this;
    }

    /** What to do once the script has ended. */
    public ScriptedNode always(Reaction reaction) {
        otherwise = reaction;
        return this;
    }

    /** From now on a job runs, which every look-up finds until it is killed. */
    public ScriptedNode runs(String jobId) {
        desk.run(jobId);
        return this;
    }

    /** What to do with the next look-ups of running jobs, in the place of an answer. */
    public ScriptedNode failsLookups(Reaction... reactions) {
        desk.failLookups(reactions);
        return this;
    }

    /** What to answer, as JSON, to queries of the system's tables that have a text in them. */
    public ScriptedNode answers(String query, String answer) {
        desk.answer(query, answer);
        return this;
    }

    /** What to answer to those who only want to know who the node is. */
    public ScriptedNode greets(Reaction reaction) {
        desk.greet(reaction);
        return this;
    }

    /** How often somebody wanted to know who the node is. */
    public int greetingCount() {
        return desk.greetings();
    }

    /** Waits for a job to be killed here, and returns which; null if none is. */
    public @Nullable String awaitKill() throws InterruptedException {
        return desk.awaitKill();
    }

    /** How often running jobs were looked up here. */
    public int lookupCount() {
        return desk.lookups();
    }

    public String url() {
        return scheme + "://127.0.0.1:" + server.getLocalPort();
    }

    /** The port. */
    public int port() {
        return server.getLocalPort();
    }

    /** The common name of the certificate that the last client showed, null if none did. */
    public @Nullable String lastClient() {
        return lastClient;
    }

    /** The version of TLS that was spoken last, null if none was. */
    public @Nullable String lastProtocol() {
        return lastProtocol;
    }

    /** The number of requests that came so far, without queries of the system's tables, KILL and {@code GET /}. */
    public int requestCount() {
        return requests.size();
    }

    /** The number of connections that were made so far. */
    public int connectionCount() {
        return connections.get();
    }

    public Request request(int index) {
        return requests.get(index);
    }

    public Request lastRequest() {
        return requests.get(requests.size() - 1);
    }

    /** Waits until all connections have ended; false if some do not. */
    public boolean awaitConnectionsEnded() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (Thread thread : List.copyOf(threads).subList(1, threads.size())) {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            if (thread.isAlive()) {
                return false;
            }
        }
        return true;
    }

    /** Ends every connection, and refuses others from now on. */
    @Override
    public void close() {
        quietly(server::close);
        // Until it has noticed, it takes one more connection.
        join(threads.get(0));
        List.copyOf(sockets).forEach(socket -> quietly(socket::close));
    }

    private void start(Runnable task) {
        Thread thread = new Thread(task, "scripted-node");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                sockets.add(socket);
                start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (socket instanceof SSLSocket secure) {
                shakeHands(secure);
            }
            InputStream in = new BufferedInputStream(socket.getInputStream());
            boolean open = true;
            while (open) {
                Request request = RequestReader.read(in);
                if (request == null) {
                    return;
                }
                open = react(request, socket);
            }
        } catch (IOException e) {
            // The client has cut the connection, or the node was closed: both are part of the game.
        }
    }

    private void shakeHands(SSLSocket socket) throws IOException {
        socket.startHandshake();
        lastProtocol = socket.getSession().getProtocol();
        lastClient = socket.getNeedClientAuth()
                ? socket.getSession().getPeerPrincipal().getName()
                : null;
    }

    private boolean react(Request request, Socket socket) throws IOException {
        if (desk.serves(request)) {
            return desk.serve(request, socket);
        }
        requests.add(request);
        Reaction next = script.poll();
        return (next == null ? otherwise : next).react(socket);
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Closing {
        void run() throws IOException;
    }

    private static void quietly(Closing closing) {
        try {
            closing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
