package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results in pages, through a cursor of the server's, with exactly the requests that it takes. */
@Timeout(60)
class CursorTest {

    private static final Reaction DONE =
            Reaction.ok("{\"cols\":[],\"col_types\":[],\"rows\":[[]],\"rowcount\":0,\"duration\":0.5}");
    private static final Reaction NO_CURSOR =
            Reaction.error(400, 4000, "SQLParseException[No cursor named `x` available]");

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();

    private static Reaction page(int from, int to) {
        return Reaction.ok(rows(from, to));
    }

    private static String rows(int from, int to) {
        String rows = IntStream.range(from, to).mapToObj(i -> "[" + i + "]").collect(Collectors.joining(","));
        return "{\"cols\":[\"n\"],\"col_types\":[10],\"rows\":[" + rows + "],\"rowcount\":" + (to - from)
                + ",\"duration\":0.25}";
    }

    private static List<Integer> numbers(int to) {
        return IntStream.range(0, to).boxed().toList();
    }

    private String statement(int request) {
        return node.request(request).body().replaceAll("(?s)\\{\"stmt\":\"(.*?)( -- cratedb4j:[^\"]*)?\".*", "$1");
    }

    private List<String> verbs() {
        return IntStream.range(0, node.requestCount())
                .mapToObj(i -> statement(i).split(" ", 2)[0])
                .toList();
    }

    @Test
    void aResultIsReadPageByPageAndItsCursorIsClosed() {
        node.on(DONE, page(0, 3), page(3, 6), page(6, 8), DONE);
        CrateClient client = nodes.client(nodes.builder(node).fetchSize(3));

        try (Rows rows = client.sql("SELECT n FROM t WHERE n > ?", 7).rows()) {
            assertThat(rows.columns()).extracting(Column::name).containsExactly("n");
            assertThat(rows.stream().map(row -> row.getInt(0))).isEqualTo(numbers(8));
            assertThat(rows.rowCount()).isEqualTo(8);
            assertThat(rows.duration()).isEqualTo(Duration.ofNanos(750_000));
        }

        assertThat(verbs()).containsExactly("DECLARE", "FETCH", "FETCH", "FETCH", "CLOSE");
        String cursor = statement(0).split(" ", 3)[1];
        assertThat(statement(0))
                .isEqualTo("DECLARE " + cursor + " NO SCROLL CURSOR WITH HOLD FOR SELECT n FROM t WHERE n > ?");
        assertThat(node.request(0).body()).endsWith("\"args\":[7]}");
        assertThat(statement(1)).isEqualTo("FETCH 3 FROM " + cursor);
        assertThat(statement(4)).isEqualTo("CLOSE " + cursor);
        assertThat(node.connectionCount()).isEqualTo(1);
    }

    @Test
    void aResultThatFitsIntoItsFirstPageTakesNoSecondFetch() {
        node.on(DONE, page(0, 2), DONE);

        assertThat(nodes.client(node).sql("SELECT").fetchSize(3).list()).hasSize(2);

        assertThat(verbs()).containsExactly("DECLARE", "FETCH", "CLOSE");
    }

    @Test
    void aResultOfWholePagesTakesOneFetchMore() {
        node.on(DONE, page(0, 3), page(3, 3), DONE);

        assertThat(nodes.client(node).sql("VALUES").fetchSize(3).list()).hasSize(3);

        assertThat(verbs()).containsExactly("DECLARE", "FETCH", "FETCH", "CLOSE");
    }

    @Test
    void theNextPageIsAskedForBeforeTheLastOneIsDecoded() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        node.on(DONE, page(0, 3), socket -> {
            asked.countDown();
            return page(3, 4).react(socket);
        });
        node.always(DONE);
        try (Rows rows = nodes.client(node).sql("SELECT").fetchSize(3).rows()) {
            // Nobody has asked for a row.
            asked.await();

            assertThat(rows).hasSize(4);
        }
        assertThat(verbs()).containsExactly("DECLARE", "FETCH", "FETCH", "CLOSE");
    }

    @Test
    void neitherRowIsLostWhereAnAnswerDoesNotSayHowManyItHas() {
        String silent = "{\"cols\":[\"n\"],\"col_types\":[10],\"rows\":[[0],[1]]}";
        node.on(DONE, Reaction.ok(silent), page(2, 3), DONE);

        assertThat(nodes.client(node)
                        .sql("SELECT")
                        .fetchSize(2)
                        .as(Integer.class)
                        .list())
                .isEqualTo(numbers(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WITH a AS (SELECT 1) SELECT * FROM a",
                "(SELECT 1)",
                "SHOW TABLES",
                "EXPLAIN SELECT 1",
                "INSERT INTO t VALUES (1) RETURNING *",
                "SELECT 1; SELECT 2",
                "REFRESH TABLE t"
            })
    void whatHasNoCursorIsAnsweredAtOnce(String sql) {
        nodes.client(nodes.builder(node).fetchSize(10)).sql(sql).list();

        assertThat(node.requestCount()).isEqualTo(1);
        assertThat(statement(0)).isEqualTo(sql);
    }

    @Test
    void aStatementMayWantItsAnswerAtOnce() {
        nodes.client(nodes.builder(node).fetchSize(10))
                .sql("SELECT 1")
                .fetchSize(0)
                .list();

        assertThat(verbs()).containsExactly("SELECT");
    }

    @Test
    void aConnectionThatAProxyDoesNotPinIsNoObstacle() {
        node.on(DONE, NO_CURSOR, page(0, 8));

        assertThat(nodes.client(node)
                        .sql("SELECT n FROM t")
                        .fetchSize(3)
                        .as(Integer.class)
                        .list())
                .isEqualTo(numbers(8));

        assertThat(verbs()).containsExactly("DECLARE", "FETCH", "SELECT");
    }

    @Test
    void aServerWithoutCursorsIsNoObstacle() {
        node.on(Reaction.error(400, 4000, "SQLParseException[line 1:1: mismatched input 'DECLARE'...]"), page(0, 8));

        assertThat(nodes.client(node).sql("SELECT n FROM t").fetchSize(3).list())
                .hasSize(8);

        assertThat(verbs()).containsExactly("DECLARE", "SELECT");
        assertThat(node.connectionCount()).isEqualTo(1);
    }

    @Test
    void anErrorOfTheQueryIsThrownAsItIs() {
        node.on(Reaction.error(404, 4041, "RelationUnknown[Relation 't' unknown]"));
        SqlStatement statement = nodes.client(node).sql("SELECT n FROM t").fetchSize(3);

        assertThatThrownBy(statement::rows).isInstanceOf(RelationUnknownException.class);

        assertThat(verbs()).containsExactly("DECLARE");
    }

    @Test
    void aNodeThatIsLostBeforeTheFirstPageIsReplaced() {
        ScriptedNode second = nodes.start();
        node.on(DONE, Reaction.reset());
        second.on(page(0, 5));
        CrateClient client = nodes.client(node, second);

        assertThat(client.sql("SELECT n FROM t").fetchSize(3).list()).hasSize(5);

        assertThat(verbs()).containsExactly("DECLARE", "FETCH");
        assertThat(second.requestCount()).isEqualTo(1);
    }

    @Test
    void anUnavailableNodeIsNotAskedTwiceForOnePage() {
        node.on(DONE, page(0, 3), Reaction.error(503, 5030, "unavailable"), DONE);
        Rows rows = nodes.client(node).sql("SELECT").fetchSize(3).rows();

        assertThatThrownBy(() -> rows.forEach(row -> {})).isInstanceOf(ServiceUnavailableException.class);

        assertThat(verbs()).containsExactly("DECLARE", "FETCH", "FETCH", "CLOSE");
    }

    @Test
    void aDeclarationThatIsRefusedForNowGivesItsConnectionBack() {
        node.on(Reaction.error(429, 4290, "busy"), Reaction.error(429, 4290, "busy"), DONE, page(0, 2), DONE);
        CrateClient client = nodes.client(nodes.builder(node).maxConnections(1).timeout(Duration.ofSeconds(20)));

        assertThat(client.sql("SELECT").fetchSize(3).list()).hasSize(2);

        assertThat(client.sql("SELECT 1").one().getInt(0)).isEqualTo(1);
        assertThat(node.connectionCount()).isEqualTo(1);
    }

    @Test
    void pagesThatAreBufferedStayReadable() {
        node.on(DONE, page(0, 3), page(3, 5), DONE);
        CrateClient client = nodes.client(node);
        try (Rows rows = client.sql("SELECT").fetchSize(3).rows()) {
            rows.buffer();

            assertThat(rows.stream().map(row -> row.getInt(0))).isEqualTo(numbers(5));
        }
        assertThat(node.connectionCount()).isEqualTo(1);
    }

    @Test
    void aConnectionThatBreaksBetweenThePagesIsSaidToBeLost() {
        node.on(DONE, page(0, 3), Reaction.reset());
        Iterator<Row> rows =
                nodes.client(node).sql("SELECT").fetchSize(3).rows().iterator();
        for (int i = 0; i < 3; i++) {
            assertThat(rows.next().getInt(0)).isEqualTo(i);
        }

        assertThatThrownBy(rows::hasNext)
                .isInstanceOf(ConnectionLostException.class)
                .hasMessageContaining("cursor");

        assertThat(rows.hasNext()).isFalse();
        assertThat(verbs()).containsExactly("DECLARE", "FETCH", "FETCH");
    }

    @Test
    void rowsThatAreClosedEarlyCloseTheirCursorAndKeepTheConnection() {
        String silent = "{\"cols\":[\"n\"],\"col_types\":[10],\"rows\":[[0],[1]]}";
        node.on(DONE, Reaction.ok(silent), DONE);
        CrateClient client = nodes.client(node);

        assertThat(client.sql("SELECT").fetchSize(2).firstOrEmpty()).isPresent();
        client.sql("SELECT 1").one();

        assertThat(verbs()).containsExactly("DECLARE", "FETCH", "CLOSE", "SELECT");
        assertThat(node.connectionCount()).isEqualTo(1);
    }

    @Test
    void aPageThatNobodyWantsAnyMoreIsKilled() throws InterruptedException {
        node.runs("job").on(DONE, page(0, 3), Reaction.stall());
        CrateClient client = nodes.client(node);

        client.sql("SELECT").fetchSize(3).rows().close();

        assertThat(node.awaitKill()).isEqualTo("job");
        assertThat(verbs()).startsWith("DECLARE", "FETCH");
    }

    @Test
    void theTimeoutBoundsAllPages() throws InterruptedException {
        node.runs("job").on(DONE, page(0, 3), Reaction.stall());
        Rows rows = nodes.client(node)
                .sql("SELECT")
                .fetchSize(3)
                .timeout(Duration.ofMillis(300))
                .rows();

        assertThatThrownBy(() -> rows.forEach(row -> {})).isInstanceOf(StatementTimeoutException.class);

        assertThat(node.awaitKill()).isEqualTo("job");
        assertThat(verbs()).containsExactly("DECLARE", "FETCH", "FETCH");
    }

    @Test
    void cancellingKillsThePageThatIsBeingMade() throws InterruptedException {
        Cancellation stop = new Cancellation();
        node.runs("job").on(DONE, page(0, 3), Reaction.stall());
        Rows rows =
                nodes.client(node).sql("SELECT").fetchSize(3).cancelledBy(stop).rows();

        stop.cancel();

        assertThat(node.awaitKill()).isEqualTo("job");
        assertThatThrownBy(() -> rows.forEach(row -> {})).isInstanceOf(StatementCancelledException.class);
    }

    @Test
    void theLimitOfBytesCountsOverAllPages() {
        node.on(DONE, page(0, 100), page(100, 200), DONE);
        CrateClient client = nodes.client(
                nodes.builder(node).fetchSize(100).maxResultBytes(rows(0, 100).length() + 300));
        Rows rows = client.sql("SELECT").rows();

        assertThatThrownBy(() -> rows.forEach(row -> {})).isInstanceOf(ResultTooLargeException.class);

        assertThat(verbs()).containsExactly("DECLARE", "FETCH", "FETCH", "CLOSE");
    }

    @Test
    void aPageThatIsNoAnswerOfCrateDBIsSaidToBe() {
        node.on(DONE, Reaction.ok("{\"cols\":[\"n\"],\"col_types\":[10],\"rows\":[[0],[oops]],\"rowcount\":2}"), DONE);
        Rows rows = nodes.client(node).sql("SELECT").fetchSize(5).rows();

        assertThatThrownBy(() -> rows.forEach(row -> {})).isInstanceOf(ProtocolException.class);
    }

    @Test
    void otherStatementsOfTheSessionMayBeExecutedBetweenThePages() {
        node.on(DONE, page(0, 3), page(3, 6), Reaction.one(), page(6, 7), DONE);
        CrateClient client = nodes.client(node);
        try (CrateSession session = client.session();
                Rows rows = session.sql("SELECT").fetchSize(3).rows()) {
            Iterator<Row> iterator = rows.iterator();
            assertThat(iterator.next().getInt(0)).isZero();

            assertThat(session.sql("INSERT").execute().rowCount()).isEqualTo(1);

            for (int i = 1; i < 7; i++) {
                assertThat(iterator.next().getInt(0)).isEqualTo(i);
            }
            assertThat(iterator.hasNext()).isFalse();
        }
        assertThat(verbs()).containsExactly("DECLARE", "FETCH", "FETCH", "INSERT", "FETCH", "CLOSE");
        assertThat(node.connectionCount()).isEqualTo(1);
    }

    @Test
    void rowsThatOccupyTheSessionOnlyDelayTheNextPage() {
        node.on(DONE, Reaction.ok("{\"cols\":[\"n\"],\"col_types\":[10],\"rows\":[[0],[1]]}"));
        node.on(page(0, 3), page(2, 3), DONE);
        CrateClient client = nodes.client(node);
        try (CrateSession session = client.session();
                Rows paged = session.sql("SELECT").fetchSize(2).rows();
                Rows other = session.sql("SELECT").rows()) {
            Iterator<Row> iterator = paged.iterator();
            iterator.next();
            iterator.next();
            assertThatThrownBy(iterator::hasNext)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("busy");

            other.buffer();

            assertThat(iterator.next().getInt(0)).isEqualTo(2);
            assertThat(other).hasSize(3);
        }
    }

    @Test
    void aSessionAsksForNoPageAheadThatItsTimeoutCouldMeetUnread() {
        node.on(DONE, page(0, 3), Reaction.one(), page(3, 4), DONE);
        CrateClient client = nodes.client(node);
        try (CrateSession session = client.session();
                Rows rows = session.sql("SELECT")
                        .fetchSize(3)
                        .timeout(Duration.ofSeconds(20))
                        .rows()) {
            Iterator<Row> iterator = rows.iterator();
            assertThat(iterator.next().getInt(0)).isZero();
            session.sql("INSERT").execute();
            assertThat(verbs()).containsExactly("DECLARE", "FETCH", "INSERT");

            assertThat(iterator).toIterable().hasSize(3);
        }
        assertThat(verbs()).containsExactly("DECLARE", "FETCH", "INSERT", "FETCH", "CLOSE");
    }

    @Test
    void aSessionThatIsLostLosesItsCursors() {
        node.on(DONE, page(0, 3), Reaction.reset());
        CrateClient client = nodes.client(node);
        try (CrateSession session = client.session();
                Rows rows = session.sql("SELECT").fetchSize(3).rows()) {
            assertThatThrownBy(() -> session.sql("SELECT 1").one()).isInstanceOf(SessionLostException.class);
            assertThatThrownBy(() -> rows.forEach(row -> {})).isInstanceOf(ConnectionLostException.class);
        }
    }
}
