package org.cratedb4j.client.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.cratedb4j.client.ConnectionLostException;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.OutcomeUnknownException;
import org.cratedb4j.client.SqlStatement;
import org.cratedb4j.client.StatementOutcome;
import org.cratedb4j.client.StatementOutcome.Status;
import org.cratedb4j.client.testing.FaultyProxy;
import org.cratedb4j.embedded.EmbeddedCluster;
import org.cratedb4j.embedded.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes by unique keys on three nodes, while exchanges are cut at random: none is lost, doubled, or lied about. */
class LossTest {

    private static final int WRITES = 3_000;
    private static final int THREADS = 8;
    private static final double CUT = 0.02;
    private static final long SEED = 20_261_120;
    private static final List<Integer> ALL = IntStream.range(0, WRITES).boxed().toList();
    private static final String INSERT = "INSERT INTO doc.writes (id) VALUES (?)";

    private final EmbeddedCluster cluster = EmbeddedCluster.start(3);
    private final List<FaultyProxy> proxies = new ArrayList<>();
    // What the caller was told of each write.
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<Integer, OutcomeUnknownException> unknown = new ConcurrentHashMap<>();

    @BeforeEach
    void createTable() {
        try (CrateClient direct = CrateClient.connect(cluster.urls().get(0))) {
            // No primary key: a duplicate is to be seen, not refused.
            direct.sql("CREATE TABLE doc.writes (id INTEGER)").execute();
            direct.sql("CREATE TABLE doc.keyed (id INTEGER PRIMARY KEY)").execute();
        }
    }

    @AfterEach
    void close() {
        proxies.forEach(FaultyProxy::close);
        cluster.close();
    }

    private CrateClient throughProxies() {
        for (String url : cluster.urls()) {
            proxies.add(FaultyProxy.cutting(url, CUT, SEED + 1_000_000L * proxies.size()));
        }
        return client(proxies.stream().map(FaultyProxy::url).toArray(String[]::new));
    }

    private static CrateClient client(String... urls) {
        return CrateClient.builder()
                .nodes(urls)
                .backoffFactor(Duration.ofMillis(1))
                .build();
    }

    private static void forEach(Collection<Integer> ids, IntConsumer action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> ends = new ArrayList<>();
            ids.forEach(id -> ends.add(threads.submit(() -> action.accept(id))));
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private void write(CrateClient client, int id) {
        try {
            client.sql(INSERT, id).execute();
            acknowledged.add(id);
        } catch (OutcomeUnknownException e) {
            unknown.put(id, e);
        }
    }

    private List<Integer> stored(String table) {
        try (CrateClient direct = CrateClient.connect(cluster.urls().get(0))) {
            direct.sql("REFRESH TABLE doc." + table).execute();
            return direct.sql("SELECT id FROM doc." + table).as(Integer.class).list();
        }
    }

    @Test
    void noWriteIsLostOrDoubledWhenConnectionsAreCut() throws Exception {
        try (CrateClient client = throughProxies()) {
            forEach(ALL, id -> write(client, id));
        }

        List<Integer> stored = stored("writes");
        assertThat(stored).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(unknown).isNotEmpty().hasSizeLessThan(WRITES / 10);
        assertThat(acknowledged.size() + unknown.size()).isEqualTo(WRITES);
        Set<Integer> told = new HashSet<>(acknowledged);
        told.addAll(unknown.keySet());
        assertThat(told).containsAll(stored);
    }

    @Test
    void whatIsSaidOfWritesWithoutAnAnswerIsTrue() throws Exception {
        awaitLogs();
        cluster.nodes().forEach(node -> {
            node.faults().inject(inserts(Fault.dropBeforeExecution(), 1));
            node.faults().inject(inserts(Fault.dropAfterExecution(), 2));
            node.faults().inject(inserts(Fault.dropWithinAnswer(), 3));
        });
        ConcurrentLinkedQueue<Integer> executed = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Integer> notExecuted = new ConcurrentLinkedQueue<>();
        try (CrateClient client = client(cluster.urls().toArray(String[]::new))) {
            forEach(ALL, id -> write(client, id));
            forEach(unknown.keySet(), id -> {
                StatementOutcome outcome =
                        Objects.requireNonNull(unknown.get(id)).resolve();
                assertThat(outcome.status()).as(outcome.detail()).isIn(Status.EXECUTED, Status.NOT_EXECUTED);
                (outcome.status() == Status.EXECUTED ? executed : notExecuted).add(id);
            });
        }

        assertThat(executed).isNotEmpty();
        assertThat(notExecuted).isNotEmpty();
        Set<Integer> expected = new HashSet<>(acknowledged);
        expected.addAll(executed);
        assertThat(stored("writes"))
                .containsExactlyInAnyOrderElementsOf(expected)
                .doesNotContainAnyElementsOf(notExecuted);
    }

    /** Waits until each node has something in its log that is older than what follows, which proves what is not there. */
    private void awaitLogs() {
        String nodesWithOldJobs = "SELECT count(DISTINCT node['id']) FROM sys.jobs_log"
                + " WHERE ended::bigint < CURRENT_TIMESTAMP::bigint - 2000";
        try (CrateClient direct = client(cluster.urls().toArray(String[]::new))) {
            while (direct.sql(nodesWithOldJobs).as(Integer.class).one()
                    < cluster.nodes().size()) {
                Thread.onSpinWait();
            }
        }
    }

    private static Fault inserts(Fault fault, long seed) {
        return fault.onStatements(sql -> sql.startsWith("INSERT")).share(CUT / 3, SEED + seed);
    }

    @Test
    void everyIdempotentWriteIsDoneOnceItReturns() throws Exception {
        try (CrateClient client = throughProxies()) {
            forEach(ALL, id -> writeUntilDone(client, id));
        }

        assertThat(stored("keyed")).containsExactlyInAnyOrderElementsOf(ALL);
    }

    private static void writeUntilDone(CrateClient client, int id) {
        SqlStatement write = client.sql("INSERT INTO doc.keyed (id) VALUES (?) ON CONFLICT DO NOTHING", id);
        for (boolean done = false; !done; ) {
            try {
                write.idempotent().execute();
                done = true;
            } catch (ConnectionLostException e) {
                // Each node that was left has cut this very call.
            }
        }
    }
}
