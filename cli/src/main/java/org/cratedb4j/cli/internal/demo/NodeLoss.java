package org.cratedb4j.cli.internal.demo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.cratedb4j.cli.internal.terminal.Progress;
import org.cratedb4j.cli.internal.terminal.Terminal;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.OutcomeUnknownException;
import org.cratedb4j.client.Row;
import org.cratedb4j.embedded.EmbeddedCluster;

/**
 * A load by several threads during which one node is stopped. The table has no key, so a row that was sent twice would be
 * there twice. A batch whose outcome the client reports as unknown is looked up, and only what is missing is sent again.
 */
final class NodeLoss {
    private static final int ROWS = 60_000;
    private static final int BATCH = 500;
    private static final int THREADS = 3;
    private static final int STOPPED_NODE = 1;

    private final EmbeddedCluster cluster;
    private final CrateClient crate;
    private final PrintWriter out;
    private final Progress progress;
    private final Queue<Batch> batches = new ConcurrentLinkedQueue<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicLong sentAgain = new AtomicLong();

    NodeLoss(Terminal terminal, EmbeddedCluster cluster, CrateClient crate) {
        this.cluster = cluster;
        this.crate = crate;
        out = terminal.out();
        progress = new Progress(terminal, "rows", ROWS);
    }

    void run() throws InterruptedException {
        crate.sql("CREATE TABLE distances (n BIGINT, a TEXT, b TEXT, km DOUBLE PRECISION)")
                .execute();
        prepare();
        ExecutorService loaders = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(loaders.submit(this::load));
            }
            for (Future<?> loader : running) {
                loader.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CrateException failure
                    ? failure
                    : new IllegalStateException("The load failed: " + e.getCause(), e);
        } finally {
            loaders.shutdownNow();
            progress.close();
        }
        report();
    }

    /** The distances between the summits, pair by pair. */
    private void prepare() {
        List<Summit> summits = crate.sql("SELECT mountain, coordinates FROM sys.summits ORDER BY height DESC")
                .as(Summit.class)
                .list();
        List<List<Object>> rows = new ArrayList<>(BATCH);
        for (int i = 1; i < summits.size(); i++) {
            for (int j = 0; j < i; j++) {
                long n = (long) batches.size() * BATCH + rows.size();
                if (n == ROWS) {
                    return;
                }
                rows.add(List.of(
                        n,
                        summits.get(i).mountain(),
                        summits.get(j).mountain(),
                        summits.get(i).kilometresTo(summits.get(j))));
                if (rows.size() == BATCH) {
                    batches.add(new Batch(n + 1 - BATCH, List.copyOf(rows)));
                    rows.clear();
                }
            }
        }
    }

    private void load() {
        for (Batch batch = batches.poll(); batch != null; batch = batches.poll()) {
            write(batch);
            long total = acknowledged.addAndGet(batch.rows().size());
            progress.advance(batch.rows().size());
            if (total == ROWS / 3) {
                cluster.node(STOPPED_NODE).stop();
                out.printf(Locale.ROOT, "  node %d stopped after %,d rows%n", STOPPED_NODE + 1, total);
            }
        }
    }

    private void write(Batch batch) {
        List<List<Object>> missing = batch.rows();
        while (!missing.isEmpty()) {
            try {
                insert(missing);
                return;
            } catch (OutcomeUnknownException e) {
                unknown.incrementAndGet();
                missing = batch.without(written(batch));
                sentAgain.addAndGet(missing.size());
            }
        }
    }

    private void insert(List<List<Object>> rows) {
        crate.sql("INSERT INTO distances VALUES (?, ?, ?, ?)").bulk(rows).execute();
    }

    private void refresh() {
        crate.sql("REFRESH TABLE distances").idempotent().execute();
    }

    private Set<Long> written(Batch batch) {
        refresh();
        return new HashSet<>(
                crate.sql("SELECT n FROM distances WHERE n >= ? AND n < ?", batch.first(), batch.first() + BATCH)
                        .as(Long.class)
                        .list());
    }

    private void report() {
        refresh();
        Row found = crate.sql("SELECT count(*) AS total, count(DISTINCT n) AS different FROM distances")
                .one();
        out.printf(
                Locale.ROOT,
                "  batches with an unknown outcome: %d; looked up, and %,d missing rows sent again%n",
                unknown.get(),
                sentAgain.get());
        out.printf(
                Locale.ROOT,
                "  %,d rows acknowledged, %,d found, %,d different: %s%n",
                acknowledged.get(),
                found.getLong("total"),
                found.getLong("different"),
                found.getLong("total") == acknowledged.get() && found.getLong("different") == acknowledged.get()
                        ? "each is there exactly once"
                        : "THIS IS A DEFECT, please report it");
        out.printf(
                Locale.ROOT,
                "  %,.0f rows/s on this machine, client and three nodes in one JVM%n",
                progress.perSecond());
    }

    /** Rows with consecutive numbers, sent in one request. */
    private record Batch(long first, List<List<Object>> rows) {
        List<List<Object>> without(Set<Long> written) {
            return rows.stream()
                    .filter(row -> !written.contains((Long) row.get(0)))
                    .toList();
        }
    }
}
