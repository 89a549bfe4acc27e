package org.cratedb4j.client.testing;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of a scripted node that answers what clients ask behind their callers' backs: about jobs, KILL, and who the node is. */
final class JobDesk {

    private static final long PATIENCE_SECONDS = 10;
    private static final Pattern KILL = Pattern.compile("\\{\"stmt\":\"KILL '([^']*)'\"}");
    private static final String GREETING =
            "{\"ok\":true,\"status\":200,\"name\":\"scripted\",\"cluster_name\":\"tests\",\"version\":{\"number\":\"6.4.3\"}}";
    private static final Pattern TAG = Pattern.compile("cratedb4j:[0-9a-f]{16}-[0-9a-f]+");
    private static final Pattern TABLE = Pattern.compile("SELECT [^?]* FROM (sys\\.[a-z_]+)");

    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<String> killed = new LinkedBlockingQueue<>();
    private final Queue<Reaction> lookupFailures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lookups = new AtomicInteger();
    private final AtomicInteger greetings = new AtomicInteger();
    private volatile Reaction greeting = Reaction.ok(GREETING);
    // By what the query must have in it.
    private final Map<String, String> rows = new ConcurrentHashMap<>();

    void run(String id) {
        running.add(id);
    }

    void failLookups(Reaction... reactions) {
        lookupFailures.addAll(List.of(reactions));
    }

    void answer(String query, String answer) {
        rows.put(query, answer);
    }

    void greet(Reaction reaction) {
        greeting = reaction;
    }

    int greetings() {
        return greetings.get();
    }

    int lookups() {
        return lookups.get();
    }

    /** The next job that was killed, null if none is for a long time. */
    @Nullable
    String awaitKill() throws InterruptedException {
        return killed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    boolean serves(ScriptedNode.Request request) {
        return isGreeted(request)
                || TABLE.matcher(request.body()).find()
                || KILL.matcher(request.body()).matches();
    }

    private static boolean isGreeted(ScriptedNode.Request request) {
        return request.head().get(0).startsWith("GET / ");
    }

    boolean serve(ScriptedNode.Request request, Socket socket) throws IOException {
        if (isGreeted(request)) {
            greetings.incrementAndGet();
            return greeting.react(socket);
        }
        Matcher kill = KILL.matcher(request.body());
        if (kill.matches()) {
            running.remove(kill.group(1));
            killed.add(kill.group(1));
            return Reaction.ok("{\"cols\":[],\"col_types\":[],\"rows\":[[]],\"rowcount\":1}")
                    .react(socket);
        }
        if (request.body().contains("FROM sys.jobs ")) {
            lookups.incrementAndGet();
            Reaction instead = lookupFailures.poll();
            return (instead == null ? jobs(request) : instead).react(socket);
        }
        return rows.entrySet().stream()
                .filter(entry -> request.body().contains(entry.getKey()))
                .findFirst()
                .map(entry -> Reaction.ok(entry.getValue()))
                .orElseGet(() -> table("4", ""))
                .react(socket);
    }

    /** All jobs that run, as if they ran the first statement that is looked for. */
    private Reaction jobs(ScriptedNode.Request lookup) {
        Matcher tag = TAG.matcher(lookup.body());
        String first = tag.find() ? tag.group() : "";
        return table(
                "4,4",
                running.stream()
                        .map(id -> "[\"" + id + "\",\" -- " + first + "\"]")
                        .collect(Collectors.joining(",")));
    }

    private static Reaction table(String types, String rows) {
        String columns = types.replaceAll("\\d+", "\"c\"");
        return Reaction.ok(
                "{\"cols\":[" + columns + "],\"col_types\":[" + types + "],\"rows\":[" + rows + "],\"rowcount\":0}");
    }
}
