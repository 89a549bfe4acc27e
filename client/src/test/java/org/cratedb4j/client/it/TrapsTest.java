package org.cratedb4j.client.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.cratedb4j.client.BulkResult;
import org.cratedb4j.client.Cancellation;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.CrateSession;
import org.cratedb4j.client.InvalidValueException;
import org.cratedb4j.client.OutcomeUnknownException;
import org.cratedb4j.client.RedirectException;
import org.cratedb4j.client.Row;
import org.cratedb4j.client.RowOutcome;
import org.cratedb4j.client.StatementCancelledException;
import org.cratedb4j.client.StatementTimeoutException;
import org.cratedb4j.client.testing.FaultyProxy;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The traps that clients of CrateDB have fallen into, one by one: what becomes of the call, and what was sent for it. */
@Timeout(60)
class TrapsTest {

    private static final String ROW = "{\"cols\":[\"1\"],\"col_types\":[9],\"rows\":[[1]],\"rowcount\":1}";
    private static final String DIGEST = "7365d318fac54fce9be1b75df17a3813f669bb0c";
    private static final String BLOB = "/_blobs/t/" + DIGEST;

    @RegisterExtension
    final Server server = new Server();

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private FaultyProxy proxy;
    private CrateClient client;

    @BeforeEach
    void countRequests() {
        proxy = FaultyProxy.counting(server.url());
        client = nodes.client(CrateClient.builder().nodes(proxy.url()));
    }

    @AfterEach
    void closeProxy() {
        proxy.close();
    }

    static Reaction[] lostAnswers() {
        return new Reaction[] {
            Reaction.stall(),
            Reaction.stallAfter("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"cols\":["),
            Reaction.reset(),
            Reaction.truncated(ROW, 12),
            Reaction.answer(504, "upstream timed out")
        };
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void aReadTimeoutAResetOrA504NeverSendsAnInsertAgain(Reaction lost) {
        ScriptedNode a = nodes.start().always(lost);
        ScriptedNode b = nodes.start();
        CrateClient both = nodes.client(nodes.builder(a, b).attemptTimeout(Duration.ofMillis(300)));

        CrateException e = catchThrowableOfType(
                CrateException.class,
                () -> both.sql("INSERT INTO t VALUES (1)")
                        .timeout(Duration.ofSeconds(1))
                        .execute());

        assertThat(e).isInstanceOfAny(OutcomeUnknownException.class, StatementTimeoutException.class);
        assertThat(a.requestCount()).isEqualTo(1);
        assertThat(b.requestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 200})
    void bulkErrorsOfAnyNumberHaveOneModel(int failing) {
        String table = server.table("id INTEGER PRIMARY KEY, v INTEGER");
        List<List<Object>> there = IntStream.range(0, failing)
                .mapToObj(id -> List.<Object>of(id, 0))
                .toList();
        client.bulk("INSERT INTO " + table + " VALUES (?, ?)", there);
        List<List<Object>> rows = IntStream.range(0, failing * 2)
                .mapToObj(id -> List.<Object>of(id, 1))
                .toList();

        BulkResult result =
                client.sql("INSERT INTO " + table + " VALUES (?, ?)").bulk(rows).collectErrors();

        assertThat(result.outcomes()).hasSize(failing * 2);
        assertThat(result.failures()).extracting(RowOutcome::index).containsExactlyElementsOf(range(0, failing));
        List<List<Object>> wrong = List.of(List.of(1_000, 1), List.of(1_001, "no number"));
        assertThatThrownBy(() -> client.sql("INSERT INTO " + table + " VALUES (?, ?)")
                        .bulk(wrong)
                        .collectErrors())
                .isInstanceOf(InvalidValueException.class);
        server.refresh(table);
        assertThat(client.sql("SELECT id FROM " + table + " WHERE v = 1 ORDER BY id")
                        .as(Integer.class)
                        .list())
                .isEqualTo(range(failing, failing * 2));
        assertThat(proxy.requestCount("INSERT INTO " + table)).isEqualTo(3);
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    @Test
    void aNumericOf38DigitsSurvivesWriteReadObjectsAndArrays() {
        BigDecimal number = new BigDecimal("1.234567890123456789012345");
        String table = server.table("id INTEGER PRIMARY KEY, n NUMERIC(38, 24), o OBJECT AS (n NUMERIC(38, 24)),"
                + " a ARRAY(NUMERIC(38, 24))");
        client.sql(
                        "INSERT INTO " + table + " VALUES (?, ?, ?, ?)",
                        1,
                        number,
                        Map.of("n", number),
                        List.of(number, number.negate()))
                .execute();

        Row row = client.sql("SELECT n, o, a FROM " + table + " WHERE id = 1").one();

        assertThat(row.getObject("n")).isEqualTo(number);
        assertThat(row.getObject("o")).isEqualTo(Map.of("n", number));
        assertThat(row.getObject("a")).isEqualTo(List.of(number, number.negate()));
        assertThat(proxy.requestCount(table)).isEqualTo(2);
    }

    @Test
    void searchPathsAndDefaultSchemasDoNotMeet() {
        String schema = "SELECT current_schema";
        CrateClient one = nodes.client(CrateClient.builder().nodes(proxy.url()).schema("cratedb4j_one"));
        CrateClient two = nodes.client(CrateClient.builder().nodes(proxy.url()).schema("cratedb4j_two"));
        try (CrateSession path = client.session();
                CrateSession other = client.session()) {
            path.sql("SET search_path = 'cratedb4j_path'").execute();

            for (int i = 0; i < 3; i++) {
                assertThat(one.sql(schema).as(String.class).one()).isEqualTo("cratedb4j_one");
                assertThat(two.sql(schema).as(String.class).one()).isEqualTo("cratedb4j_two");
                assertThat(path.sql(schema).as(String.class).one()).isEqualTo("cratedb4j_path");
                assertThat(other.sql(schema).as(String.class).one()).isEqualTo("doc");
                assertThat(client.sql(schema).as(String.class).one()).isEqualTo("doc");
            }
        }
        assertThat(proxy.requestCount(schema)).isEqualTo(15);
        assertThat(proxy.connectionCount()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1", "INSERT INTO t VALUES (1)"})
    void aConnectionThatWasIdleForTooLongGivesOneCleanSuccess(String sql) {
        ScriptedNode node = nodes.start().always(Reaction.okThenClose());
        CrateClient patient = nodes.client(nodes.builder(node).idleTimeout(Duration.ofNanos(1)));
        patient.sql(sql).execute();
        patient.sql(sql).execute();

        assertThat(node.requestCount()).isEqualTo(2);
        assertThat(node.connectionCount()).isEqualTo(2);
    }

    @Test
    void aCancelledStatementLeavesTheJobs() {
        String endless =
                "SELECT count(*) FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b /* trap 6 */";
        Cancellation cancellation = new Cancellation();
        CompletableFuture<?> call = CompletableFuture.runAsync(
                () -> client.sql(endless).cancelledBy(cancellation).list());
        awaitRunning(1);

        cancellation.cancel();

        assertThatThrownBy(call::join).hasCauseInstanceOf(StatementCancelledException.class);
        awaitRunning(0);
        assertThat(proxy.requestCount("/* trap 6 */ -- cratedb4j:")).isEqualTo(1);
        assertThat(proxy.requestCount("\"KILL '")).isEqualTo(1);
    }

    private void awaitRunning(int number) {
        String jobs = "SELECT count(*) FROM sys.jobs WHERE stmt LIKE '%/* trap 6 */%' AND NOT stmt LIKE '%sys.jobs%'";
        while (server.client().sql(jobs).as(Integer.class).one() != number) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aSecuredBlobOnAnotherNodeIsFetchedAndNoStrangerGetsTheLogIn() throws IOException {
        ScriptedNode asked = nodes.start();
        ScriptedNode holder = nodes.start();
        ScriptedNode stranger = nodes.start();
        asked.on(to(holder), to(stranger));
        holder.always(Reaction.answer(200, "hello blob"));
        asked.answers(
                "FROM sys.nodes",
                "{\"cols\":[\"name\",\"rest_url\",\"hostname\",\"port\"],\"col_types\":[4,4,4,9],\"rows\":[[\"n\","
                        + "\"127.0.0.1:" + holder.port() + "\",\"h\"," + holder.port() + "]],\"rowcount\":1}");
        CrateClient secured = nodes.client(nodes.builder(asked).user("u").password("p"));

        try (InputStream in = secured.blobs("t").get(DIGEST)) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("hello blob");
        }
        assertThatThrownBy(() -> secured.blobs("t").get(DIGEST))
                .isInstanceOf(RedirectException.class)
                .hasMessageContaining(stranger.url());

        assertThat(holder.lastRequest().header("Authorization")).isEqualTo("Basic dTpw");
        assertThat(asked.requestCount()).isEqualTo(2);
        assertThat(holder.requestCount()).isEqualTo(1);
        assertThat(stranger.connectionCount()).isZero();
    }

    private static Reaction to(ScriptedNode node) {
        return Reaction.answer(307, "Location: " + node.url() + BLOB + "\r\n", new byte[0]);
    }

    @Test
    void anUnknownColumnTypeIsDecodedToItsPlainValue() {
        ScriptedNode node = nodes.start()
                .on(Reaction.ok(
                        "{\"cols\":[\"a\",\"b\"],\"col_types\":[4711,[100,4712]],\"rows\":[[{\"x\":1.5},[true]]]}"));

        Row row = nodes.client(node).sql("SELECT a, b FROM t").one();

        assertThat(row).hasToString("{a={\"x\":1.5}, b=[true]}");
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void twoUsersNeverShareAConnection() {
        ScriptedNode node = nodes.start();
        Map<Socket, Set<String>> users = new ConcurrentHashMap<>();
        node.always(socket -> {
            String user = Objects.requireNonNull(node.lastRequest().header("Authorization"));
            users.computeIfAbsent(socket, s -> ConcurrentHashMap.newKeySet()).add(user);
            return Reaction.one().react(socket);
        });
        CrateClient ada = nodes.client(nodes.builder(node).user("ada"));
        CrateClient bob = nodes.client(nodes.builder(node).user("bob"));

        for (int i = 0; i < 5; i++) {
            ada.sql("SELECT 1").execute();
            bob.sql("SELECT 1").execute();
        }

        assertThat(users.values())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each).hasSize(1));
        assertThat(node.requestCount()).isEqualTo(10);
        assertThat(node.connectionCount()).isEqualTo(2);
    }
}
