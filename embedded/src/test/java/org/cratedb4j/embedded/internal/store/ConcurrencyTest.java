package org.cratedb4j.embedded.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cratedb4j.embedded.internal.engine.Session;
import org.cratedb4j.embedded.internal.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {
    private static final int WRITERS = 4;
    private static final int ROWS = 200;

    @TempDir
    Path directory;

    private static void all(List<Callable<Void>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Void> repeat(TestNode node, String sql) {
        return () -> {
            Session session = node.openSession();
            for (int i = 0; i < ROWS; i++) {
                session.execute(sql, List.of());
            }
            return null;
        };
    }

    @Test
    void noIncrementIsLostAmongWriters() throws Exception {
        try (TestNode node = TestNode.inMemory()) {
            node.run("CREATE TABLE t (k TEXT PRIMARY KEY, n INTEGER)");
            node.run("INSERT INTO t VALUES ('a', 0)");
            List<Callable<Void>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(
                        repeat(node, "INSERT INTO t VALUES ('a', 1) ON CONFLICT (k) DO UPDATE SET n = n + excluded.n"));
            }

            all(writers);

            assertThat(node.rows("SELECT n, _version FROM t WHERE k = 'a'"))
                    .containsExactly(WRITERS * ROWS + ", " + (WRITERS * ROWS + 1));
        }
    }

    @Test
    void ofManyThatTakeOneKeyOneSucceeds() throws Exception {
        try (TestNode node = TestNode.inMemory()) {
            node.run("CREATE TABLE t (k INTEGER PRIMARY KEY, writer INTEGER)");
            List<Callable<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String insert = "INSERT INTO t (k, writer) SELECT g, " + writer + " FROM generate_series(1, " + ROWS
                        + ") AS s (g) ON CONFLICT DO NOTHING";
                writers.add(() -> {
                    node.openSession().execute(insert, List.of());
                    return null;
                });
            }

            all(writers);

            node.run("REFRESH TABLE t");
            assertThat(node.rows("SELECT count(*), max(_version) FROM t")).containsExactly(ROWS + ", 1");
        }
    }

    @Test
    void aScanIsOneStateWhateverIsWrittenMeanwhile() throws Exception {
        try (TestNode node = TestNode.inMemory()) {
            node.run("CREATE TABLE t (k INTEGER PRIMARY KEY, n INTEGER)");
            node.run("INSERT INTO t SELECT g, 0 FROM generate_series(1, " + ROWS + ") AS s (g)");
            node.run("REFRESH TABLE t");
            Callable<Void> writer = () -> {
                Session session = node.openSession();
                for (int i = 0; i < 20; i++) {
                    session.execute("UPDATE t SET n = n + 1", List.of());
                    session.execute("REFRESH TABLE t", List.of());
                }
                return null;
            };
            Callable<Void> reader = () -> {
                for (int i = 0; i < 50; i++) {
                    Object[] row = node.openSession()
                            .execute("SELECT count(*) FROM t", List.of())
                            .rows()
                            .next();
                    assertThat(row).containsExactly((long) ROWS);
                }
                return null;
            };

            all(List.of(writer, reader, reader));

            assertThat(node.rows("SELECT min(n), max(n) FROM t")).containsExactly("20, 20");
        }
    }

    @Test
    void whatManyWroteAtOnceIsThereAfterARestart() throws Exception {
        try (TestNode node = TestNode.in(directory)) {
            node.run("CREATE TABLE t (k TEXT, n INTEGER) WITH (column_policy = 'dynamic')");
            List<Callable<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String insert = "INSERT INTO t (k, n, c" + writer + ") VALUES ('" + writer + "', 1, 1)";
                writers.add(() -> {
                    Session session = node.openSession();
                    for (int i = 0; i < 10; i++) {
                        session.execute(insert, List.of());
                    }
                    return null;
                });
            }
            all(writers);
        }

        try (TestNode node = reopened()) {
            assertThat(node.rows("SELECT count(*), sum(c0), sum(c3) FROM t")).containsExactly("40, 10, 10");
        }
    }

    private TestNode reopened() throws IOException {
        return TestNode.in(directory);
    }
}
