package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that the client has written are refreshed when that was asked for, and no more often than needed. */
@Timeout(60)
class RefreshTest {

    private static final String WRITE = "INSERT INTO t VALUES (1)";
    private static final String READ = "SELECT * FROM t";
    private static final String REFRESH = "REFRESH TABLE \"t\"";
    private static final Reaction NOTHING = Reaction.ok("{\"cols\":[],\"col_types\":[],\"rows\":[[]],\"rowcount\":0}");
    private static final Reaction WRITTEN = Reaction.ok("{\"cols\":[],\"col_types\":[],\"rows\":[[]],\"rowcount\":1}");

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start().always(WRITTEN);

    private CrateClient client(RefreshPolicy policy) {
        return nodes.client(nodes.builder(node).refreshPolicy(policy));
    }

    private List<String> statements() {
        return IntStream.range(0, node.requestCount())
                .mapToObj(i ->
                        node.request(i).untagged().replaceAll("^\\{\"stmt\":\"(.*?)\"(,\"(bulk_)?args.*)?}$", "$1"))
                .map(text -> text.replace("\\\"", "\""))
                .toList();
    }

    @Test
    void nothingIsRefreshedUnlessItIsAskedFor() {
        CrateClient client = client(RefreshPolicy.NONE);
        client.sql(WRITE).execute();
        client.sql(READ).list();

        assertThat(statements()).containsExactly(WRITE, READ);
    }

    @Test
    void aTableIsRefreshedAfterEachWriteThatHasWrittenSomething() {
        CrateClient client = client(RefreshPolicy.AFTER_WRITE);
        client.sql(WRITE).execute();
        client.sql("DELETE FROM \"S\".t").execute();
        node.on(NOTHING);
        client.sql("UPDATE t SET a = 1").execute();
        client.sql(READ).list();

        assertThat(statements())
                .containsExactly(
                        WRITE, REFRESH, "DELETE FROM \"S\".t", "REFRESH TABLE \"S\".\"t\"", "UPDATE t SET a = 1", READ);
    }

    @Test
    void aTableIsRefreshedOnceBeforeItIsRead() {
        CrateClient client = client(RefreshPolicy.BEFORE_READ);
        client.sql(WRITE).execute();
        client.sql(WRITE).execute();
        client.sql(READ).list();
        client.sql(READ).list();
        client.sql(WRITE).execute();
        client.sql(READ).list();

        assertThat(statements()).containsExactly(WRITE, WRITE, REFRESH, READ, READ, WRITE, REFRESH, READ);
    }

    @Test
    void onlyWhatAQueryNamesIsRefreshedBeforeIt() {
        CrateClient client = client(RefreshPolicy.BEFORE_READ);
        client.sql(WRITE).execute();
        client.sql("INSERT INTO u VALUES (1)").execute();
        client.sql("SELECT 1").list();
        client.sql("SELECT * FROM information_schema.tables, generate_series(1, 2)")
                .list();
        client.sql("SELECT * FROM u").list();

        assertThat(statements().subList(2, node.requestCount()))
                .containsExactly(
                        "SELECT 1",
                        "SELECT * FROM information_schema.tables, generate_series(1, 2)",
                        "REFRESH TABLE \"u\"",
                        "SELECT * FROM u");
    }

    @Test
    void whatMayBeAViewHasAllTablesRefreshed() {
        CrateClient client = client(RefreshPolicy.BEFORE_READ);
        client.sql(WRITE).execute();
        client.sql("SELECT * FROM a_view").list();

        assertThat(statements()).containsExactly(WRITE, REFRESH, "SELECT * FROM a_view");
    }

    @Test
    void aStatementMayHaveAPolicyOfItsOwn() {
        CrateClient client = client(RefreshPolicy.NONE);
        client.sql(WRITE).refreshPolicy(RefreshPolicy.AFTER_WRITE).execute();
        client.sql(WRITE).execute();
        client.sql(READ).refreshPolicy(RefreshPolicy.BEFORE_READ).list();

        assertThat(statements()).containsExactly(WRITE, REFRESH, WRITE, REFRESH, READ);
    }

    @Test
    void aBulkIsRefreshedOnce() {
        CrateClient client = client(RefreshPolicy.AFTER_WRITE);
        node.on(Reaction.ok("{\"cols\":[],\"results\":[{\"rowcount\":-2},{\"rowcount\":1}]}"));
        assertThatThrownBy(() -> client.bulk("INSERT INTO t VALUES (?)", List.of(List.of(1), List.of(2))))
                .isInstanceOf(BulkException.class);
        node.on(Reaction.ok("{\"cols\":[],\"results\":[{\"rowcount\":-2}]}"));
        assertThatThrownBy(() -> client.bulk("INSERT INTO t VALUES (?)", List.of(List.of(1))))
                .isInstanceOf(BulkException.class);

        assertThat(statements()).containsExactly("INSERT INTO t VALUES (?)", REFRESH, "INSERT INTO t VALUES (?)");
    }

    @Test
    void aBulkWriterRefreshesWhenItIsFlushed() {
        Reaction one = Reaction.ok("{\"cols\":[],\"results\":[{\"rowcount\":1}]}");
        node.on(one, one);
        try (BulkWriter<List<?>> writer = client(RefreshPolicy.AFTER_WRITE)
                .sql("INSERT INTO t VALUES (?)")
                .<List<?>>bulkWriter()
                .maxRows(1)
                .parallelism(1)
                .open()) {
            writer.add(List.of(1));
            writer.add(List.of(2));
            writer.flush();
        }
        assertThat(statements()).containsExactly("INSERT INTO t VALUES (?)", "INSERT INTO t VALUES (?)", REFRESH);
    }

    @Test
    void aWriteOfUnknownOutcomeCountsAsOne() {
        CrateClient client = client(RefreshPolicy.BEFORE_READ);
        node.on(Reaction.close());
        assertThatThrownBy(() -> client.sql(WRITE).execute()).isInstanceOf(OutcomeUnknownException.class);
        client.sql(READ).list();

        assertThat(statements()).containsExactly(WRITE, REFRESH, READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"404 4041 RelationUnknown", "404 4045 SchemaUnknown", "401 4011 MissingPrivilege"})
    void aTableThatIsGoneOrForbiddenIsNoReasonToFail(String refusal) {
        String[] parts = refusal.split(" ", 3);
        CrateClient client = client(RefreshPolicy.BEFORE_READ);
        client.sql(WRITE).execute();
        node.on(Reaction.error(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]));
        client.sql(READ).list();
        client.sql(READ).list();

        assertThat(statements()).containsExactly(WRITE, REFRESH, READ, READ);
    }

    @Test
    void aWriteThatCannotBeRefreshedHasSucceededAndIsRefreshedBeforeTheNextQuery() {
        CrateClient client = client(RefreshPolicy.AFTER_WRITE);
        node.on(WRITTEN, Reaction.error(500, 5000, "broken"));

        assertThat(client.sql(WRITE).execute().rowCount()).isEqualTo(1);
        client.sql(READ).list();
        client.sql(READ).list();

        assertThat(statements()).containsExactly(WRITE, REFRESH, REFRESH, READ, READ);
    }

    @Test
    void aQueryWhoseTablesCannotBeRefreshedFailsRatherThanMissARow() {
        CrateClient client = client(RefreshPolicy.BEFORE_READ);
        client.sql(WRITE).execute();
        node.on(Reaction.error(500, 5000, "broken"));

        assertThatThrownBy(() -> client.sql(READ).list()).isInstanceOf(ServerException.class);
        client.sql(READ).list();

        assertThat(statements()).containsExactly(WRITE, REFRESH, REFRESH, READ);
    }

    @Test
    void aDroppedTableIsForgotten() {
        CrateClient client = client(RefreshPolicy.BEFORE_READ);
        client.sql(WRITE).execute();
        client.sql("DROP TABLE t").execute();
        client.sql("SELECT * FROM u").list();

        assertThat(statements()).containsExactly(WRITE, "DROP TABLE t", "SELECT * FROM u");
    }

    @Test
    void queriesAtTheSameTimeShareOneRefresh() throws Exception {
        CrateClient client = client(RefreshPolicy.BEFORE_READ);
        client.sql(WRITE).execute();
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        node.on(socket -> {
            asked.countDown();
            return Reaction.when(done, WRITTEN).react(socket);
        });
        List<CompletableFuture<?>> readers = new ArrayList<>();
        readers.add(CompletableFuture.runAsync(() -> client.sql(READ).list()));
        asked.await();
        for (int i = 0; i < 3; i++) {
            readers.add(CompletableFuture.runAsync(() -> client.sql(READ).list()));
        }
        assertThat(node.requestCount()).isEqualTo(2);

        done.countDown();
        readers.forEach(CompletableFuture::join);

        assertThat(statements()).containsExactly(WRITE, REFRESH, READ, READ, READ, READ);
    }

    @Test
    void theWritesOfASessionCountForAll() {
        CrateClient client = client(RefreshPolicy.BEFORE_READ);
        try (CrateSession session = client.session()) {
            session.sql(WRITE).execute();
            client.sql(READ).list();
            session.sql(READ).list();
        }
        assertThat(statements()).containsExactly(WRITE, REFRESH, READ, READ);
    }

    @Test
    void aSessionWithASearchPathOfItsOwnRefreshesWhatItWritesItself() {
        CrateClient client = client(RefreshPolicy.BEFORE_READ);
        try (CrateSession session = client.session()) {
            session.sql("SET search_path = 'other'").execute();
            session.sql(WRITE).execute();
            client.sql(READ).list();
        }
        assertThat(statements()).containsExactly("SET search_path = 'other'", WRITE, REFRESH, READ);
        assertThat(node.connectionCount()).isEqualTo(2);
    }

    @Test
    void rowsThatAWriteReturnsStayReadable() {
        CrateClient client = client(RefreshPolicy.AFTER_WRITE);
        String returning = "INSERT INTO t VALUES (1), (2) RETURNING id";
        node.on(Reaction.ok("{\"cols\":[\"id\"],\"col_types\":[9],\"rows\":[[1],[2]],\"rowcount\":2}"));
        try (CrateSession session = client.session()) {
            assertThat(session.sql(returning).as(Integer.class).list()).containsExactly(1, 2);
        }
        assertThat(statements()).containsExactly(returning, REFRESH);
    }
}
