package org.cratedb4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cratedb4j.embedded.conformance.RawConnection;
import org.cratedb4j.embedded.conformance.RawConnection.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class ParallelClientsTest {
    private static final int CLIENTS = 32;
    private static final int ROUNDS = 25;
    private static final int COUNTERS = 4;

    private static Answer sql(RawConnection connection, String statement) throws IOException {
        Answer answer = connection.sql("{\"stmt\": \"" + statement + "\"}");
        assertThat(answer.status()).as(statement + ": " + answer.text()).isEqualTo(200);
        return answer;
    }

    /** Writes that meet those of others, writes of its own, and reads of both kinds. */
    private static Callable<Void> client(int number, int port) {
        return () -> {
            try (RawConnection connection = new RawConnection(port)) {
                for (int round = 0; round < ROUNDS; round++) {
                    int own = number * ROUNDS + round;
                    sql(connection, "update counters set n = n + 1 where k = " + round % COUNTERS);
                    sql(connection, "insert into items (id, client) values (" + own + ", " + number + ")");
                    assertThat(sql(connection, "select client from items where id = " + own)
                                    .text())
                            .contains("[[" + number + "]]");
                    sql(connection, "select client, count(*) from items group by client order by 2 desc limit 3");
                    if (round % 5 == 0) {
                        sql(connection, "refresh table items");
                    }
                }
                return null;
            }
        };
    }

    @Test
    void thirtyTwoClientsOfThreeNodesLoseNothing() throws Exception {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(3);
                RawConnection connection = new RawConnection(cluster.node(0).port())) {
            sql(connection, "create table counters (k integer primary key, n integer)");
            sql(
                    connection,
                    "insert into counters select g, 0 from generate_series(0, " + (COUNTERS - 1) + ") as s (g)");
            sql(connection, "create table items (id integer primary key, client integer)");
            sql(connection, "refresh table counters");
            List<Callable<Void>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(client(i, cluster.node(i % 3).port()));
            }

            ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
            try {
                for (Future<Void> done : threads.invokeAll(clients)) {
                    done.get();
                }
            } finally {
                threads.shutdownNow();
            }

            sql(connection, "refresh table counters, items");
            assertThat(sql(connection, "select sum(n) from counters").text()).contains("[[" + CLIENTS * ROUNDS + "]]");
            assertThat(sql(connection, "select count(*), count(distinct id) from items")
                            .text())
                    .contains("[[" + CLIENTS * ROUNDS + "," + CLIENTS * ROUNDS + "]]");
        }
    }
}
