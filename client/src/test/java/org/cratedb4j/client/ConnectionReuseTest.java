package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One exchange at a time on a connection, and none after an answer that was not read to its end. */
class ConnectionReuseTest {

    private static final String THREE_ROWS =
            "{\"cols\":[\"1\"],\"col_types\":[9],\"rows\":[[1],[2],[3]],\"rowcount\":3}";

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();
    private final CrateClient client = nodes.client(node);

    static Reaction[] goodAnswers() {
        return new Reaction[] {
            Reaction.ok(THREE_ROWS),
            Reaction.ok(THREE_ROWS + "\r\n \n"),
            Reaction.chunked(THREE_ROWS),
            Reaction.gzip(THREE_ROWS),
            Reaction.deflate(THREE_ROWS),
            Reaction.raw("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: " + THREE_ROWS.length()
                    + "\r\n\r\n" + THREE_ROWS)
        };
    }

    @ParameterizedTest
    @MethodSource("goodAnswers")
    void anAnswerIsReadHoweverItIsWrapped(Reaction answer) {
        node.on(answer);

        assertThat(client.sql("SELECT 1").as(Integer.class).list()).containsExactly(1, 2, 3);
    }

    @Test
    void oneConnectionServesOneStatementAfterTheOther() {
        node.on(
                Reaction.ok(THREE_ROWS),
                Reaction.chunked(THREE_ROWS),
                Reaction.gzip(THREE_ROWS),
                Reaction.error(404, 4041, "RelationUnknown"),
                Reaction.ok("{\"cols\":[],\"results\":[{\"rowcount\":1}]}"));
        client.sql("SELECT 1").list();
        client.sql("SELECT 2").execute();
        client.sql("SELECT 3").stream().forEach(row -> assertThat(row.size()).isOne());
        assertThatThrownBy(() -> client.sql("SELECT 4").list()).isInstanceOf(RelationUnknownException.class);
        client.bulk("INSERT", List.of(List.of(1)));
        client.sql("SELECT 6").one();

        assertThat(node.requestCount()).isEqualTo(6);
        assertThat(node.connectionCount()).isEqualTo(1);
    }

    @Test
    void aStatementWithoutResultGivesItsConnectionBackAtOnce() {
        node.on(Reaction.ok("{\"cols\":[],\"col_types\":[],\"rows\":[[]],\"rowcount\":1,\"duration\":2.5}"));

        Rows rows = client.sql("CREATE TABLE t (a INT)").rows();

        assertThat(rows.columns()).isEmpty();
        assertThat(rows.rowCount()).isEqualTo(1);
        assertThat(rows.duration()).isEqualTo(Duration.ofNanos(2_500_000));
        client.sql("SELECT 1").one();
        assertThat(node.connectionCount()).isEqualTo(1);
    }

    @Test
    void rowsClosedEarlyCloseTheirConnection() {
        Set<Socket> used = ConcurrentHashMap.newKeySet();
        node.always(socket -> used.add(socket) && Reaction.ok(THREE_ROWS).react(socket));
        try (Rows rows = client.sql("SELECT 1").rows()) {
            assertThat(rows.iterator().next().getInt(0)).isEqualTo(1);
        }
        client.sql("SELECT 1").list();

        assertThat(used).hasSize(2);
    }

    @Test
    void aConnectionWhoseRowsAreBeingReadServesNobodyElse() {
        node.on(Reaction.ok(THREE_ROWS));
        try (Rows rows = client.sql("SELECT 1").rows()) {
            Iterator<Row> iterator = rows.iterator();
            iterator.next();

            assertThat(client.sql("SELECT 1").one().getInt(0)).isEqualTo(1);

            assertThat(iterator.next().getInt(0)).isEqualTo(2);
            assertThat(node.connectionCount()).isEqualTo(2);
        }
    }

    @Test
    void aConnectionThatTheNodeAnnouncesToCloseIsNotUsedAgain() {
        node.on(Reaction.lastWords(THREE_ROWS));
        client.sql("INSERT").execute();
        client.sql("INSERT").execute();

        assertThat(node.connectionCount()).isEqualTo(2);
    }

    @Test
    void aConnectionIsNotUsedAgainAfterARefusedLogIn() {
        node.on(Reaction.answer(401, "password authentication failed for user \"foo\""));
        assertThatThrownBy(() -> client.sql("INSERT").execute()).isInstanceOf(UnauthorizedException.class);
        client.sql("INSERT").execute();

        assertThat(node.connectionCount()).isEqualTo(2);
    }

    @Test
    void aReadSurvivesAPooledConnectionThatTheNodeHasClosed() {
        node.on(Reaction.okThenClose());
        client.sql("SELECT 1").one();

        assertThat(client.sql("SELECT 1").one().getInt(0)).isEqualTo(1);
        assertThat(node.requestCount()).isEqualTo(2);
        assertThat(node.connectionCount()).isEqualTo(2);
    }

    @Test
    void aSchemaAndALogInGoWithEveryRequest() {
        CrateClient other =
                nodes.client(nodes.builder(node).user("u").password("p").schema("s"));
        other.sql("SELECT 1").one();

        assertThat(node.lastRequest().header("Default-Schema")).isEqualTo("s");
        assertThat(node.lastRequest().header("Authorization")).isEqualTo("Basic dTpw");
        assertThat(node.lastRequest().header("User-Agent")).startsWith("cratedb4j/");
        assertThat(node.lastRequest().head().get(0)).isEqualTo("POST /_sql?types HTTP/1.1");
    }

    @Test
    void theTraceOfErrorsIsAskedForAndHad() {
        node.on(Reaction.answer(400, "{\"error\":{\"message\":\"m\",\"code\":4000},\"error_trace\":\"at x\"}"));
        CrateClient other = nodes.client(nodes.builder(node).errorTrace(true));

        assertThatThrownBy(() -> other.sql("x").execute())
                .isInstanceOfSatisfying(
                        ServerException.class, e -> assertThat(e.errorTrace()).contains("at x"));
        assertThat(node.lastRequest().head().get(0)).contains("error_trace");
    }

    @Test
    void aPathOfAProxyComesBeforeEveryTarget() {
        CrateClient other = nodes.client(CrateClient.builder().nodes(node.url() + "/proxy/crate/"));
        other.sql("SELECT 1").one();

        assertThat(node.lastRequest().head().get(0)).startsWith("POST /proxy/crate/_sql?types ");
    }

    @Test
    void noMoreConnectionsAreMadeThanAllowed() throws Exception {
        CrateClient narrow = nodes.client(nodes.builder(node).maxConnections(2));
        CountDownLatch latch = new CountDownLatch(1);
        node.always(Reaction.when(latch, Reaction.one()));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Row>> calls = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> narrow.sql("SELECT 1").one()))
                    .toList();
            latch.countDown();
            for (Future<Row> call : calls) {
                assertThat(call.get().getInt(0)).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }

        assertThat(node.connectionCount()).isLessThanOrEqualTo(2);
    }

    @Test
    void waitingForAConnectionEndsWithAHintAtOpenResults() {
        CrateClient narrow = nodes.client(nodes.builder(node).maxConnections(1).connectTimeout(Duration.ofMillis(50)));
        node.on(Reaction.ok(THREE_ROWS));
        try (Rows rows = narrow.sql("SELECT 1").rows()) {
            assertThat(rows.columns()).hasSize(1);

            assertThatThrownBy(() -> narrow.sql("SELECT 1").one())
                    .isInstanceOf(ConnectionFailedException.class)
                    .hasMessageContaining("nobody closes");
        }
        assertThat(narrow.sql("SELECT 1").one().getInt(0)).isEqualTo(1);
    }

    @Test
    void aClosedClientRefusesStatements() {
        client.close();

        assertThatThrownBy(() -> client.sql("SELECT 1").one()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closingTheClientEndsResultsThatAreBeingRead() {
        node.on(Reaction.stallAfter("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + THREE_ROWS.substring(0, 45)));
        Rows rows = client.sql("SELECT 1").rows();
        client.close();

        assertThatThrownBy(() -> rows.forEach(row -> assertThat(row.size()).isOne()))
                .isInstanceOf(ConnectionLostException.class);
    }
}
