package org.cratedb4j.client.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cratedb4j.client.BulkException;
import org.cratedb4j.client.BulkResult;
import org.cratedb4j.client.ColumnUnknownException;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.DuplicateKeyException;
import org.cratedb4j.client.InvalidValueException;
import org.cratedb4j.client.RelationExistsException;
import org.cratedb4j.client.RelationUnknownException;
import org.cratedb4j.client.RowOutcome;
import org.cratedb4j.client.SchemaUnknownException;
import org.cratedb4j.client.ServerException;
import org.cratedb4j.client.SqlSyntaxException;
import org.cratedb4j.client.StatementResult;
import org.cratedb4j.client.testing.ChildJvm;
import org.cratedb4j.client.testing.ScriptedNode;
import org.cratedb4j.client.testing.SumProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StatementsTest {

    record Reading(int id, String sensor, double value, Instant at) {}

    @RegisterExtension
    final Server server = new Server();

    private String readings() {
        return server.table("id INTEGER PRIMARY KEY, sensor TEXT NOT NULL, value DOUBLE PRECISION,"
                + " at TIMESTAMP WITH TIME ZONE");
    }

    @Test
    void recordsGoInAndComeOut() {
        String table = readings();
        Reading first = new Reading(1, "a", 0.5, Instant.ofEpochMilli(1));
        Reading second = new Reading(2, "b", -0.5, Instant.ofEpochMilli(2));

        BulkResult result = server.client()
                .bulk(
                        "INSERT INTO " + table + " (id, sensor, value, at) VALUES (:id, :sensor, :value, :at)",
                        List.of(first, second));
        server.refresh(table);

        assertThat(result.rowCount()).isEqualTo(2);
        assertThat(server.client()
                        .sql("SELECT * FROM " + table + " WHERE value < :most ORDER BY id")
                        .bind("most", 1)
                        .as(Reading.class)
                        .list())
                .containsExactly(first, second);
    }

    @Test
    void eachRowOfABulkHasItsOutcomeAndTheGoodOnesAreWritten() {
        String table = readings();
        String insert = "INSERT INTO " + table + " (id, sensor) VALUES (?, ?)";
        List<List<Object>> rows = List.of(List.of(1, "a"), List.of(1, "again"), List.of(2, "b"));

        assertThatThrownBy(() -> server.client().bulk(insert, rows))
                .isInstanceOfSatisfying(
                        BulkException.class,
                        e -> assertThat(e.result().outcomes())
                                .extracting(RowOutcome::isOk)
                                .containsExactly(true, false, true));
        server.refresh(table);
        assertThat(server.client()
                        .sql("SELECT sensor FROM " + table + " ORDER BY id")
                        .as(String.class)
                        .list())
                .containsExactly("a", "b");

        RowOutcome again = server.client()
                .sql(insert)
                .bulk(List.of(List.of(1, "again")))
                .collectErrors()
                .failures()
                .get(0);
        assertThat(again.code()).isEqualTo(4091);
    }

    @Test
    void aBulkWithAValueThatCannotBeCastIsRefusedAsAWhole() {
        String table = readings();
        String insert = "INSERT INTO " + table + " (id, sensor) VALUES (?, ?)";

        assertThatThrownBy(() -> server.client().bulk(insert, List.of(List.of(1, "a"), List.of("x", "b"))))
                .isInstanceOf(InvalidValueException.class);
        server.refresh(table);
        assertThat(server.client()
                        .sql("SELECT count(*) FROM " + table)
                        .as(Long.class)
                        .one())
                .isZero();
    }

    @Test
    void errorsHaveTheirTypes() {
        CrateClient client = server.client();
        String table = readings();
        client.sql("INSERT INTO " + table + " (id, sensor) VALUES (1, 'a')").execute();

        assertThatThrownBy(() -> client.sql("SELEKT 1").execute()).isInstanceOf(SqlSyntaxException.class);
        assertThatThrownBy(() ->
                        client.sql("SELECT * FROM cratedb4j_no_such_table").list())
                .isInstanceOf(RelationUnknownException.class);
        assertThatThrownBy(() ->
                        client.sql("SELECT * FROM cratedb4j_no_such_schema.t").list())
                .isInstanceOf(SchemaUnknownException.class);
        assertThatThrownBy(
                        () -> client.sql("SELECT no_such_column FROM " + table).list())
                .isInstanceOf(ColumnUnknownException.class);
        assertThatThrownBy(() ->
                        client.sql("CREATE TABLE " + table + " (id INTEGER)").execute())
                .isInstanceOf(RelationExistsException.class);
        assertThatThrownBy(() -> client.sql("INSERT INTO " + table + " (id, sensor) VALUES (1, 'b')")
                        .execute())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void statementsTellHowManyRowsTheyChanged() {
        String table = readings();
        CrateClient client = server.client();

        StatementResult inserted = client.sql("INSERT INTO " + table + " (id, sensor) VALUES (1, 'a'), (2, 'b')")
                .execute();
        server.refresh(table);

        assertThat(inserted.rowCount()).isEqualTo(2);
        assertThat(client.sql("UPDATE " + table + " SET value = 1").execute().rowCount())
                .isEqualTo(2);
        server.refresh(table);
        assertThat(client.sql("DELETE FROM " + table + " WHERE id = ?", 1)
                        .execute()
                        .rowCount())
                .isEqualTo(1);
    }

    @Test
    void namedParametersOfAllKindsArriveWhereTheyBelong() {
        Map<String, Object> values = Map.of("text", "it's :not a parameter", "list", List.of(3, 1, 2));

        assertThat(server.client()
                        .sql("SELECT :text || ':text' AS t, :list AS l, :text::text AS again /* :no */")
                        .bind(values)
                        .one()
                        .toMap())
                .isEqualTo(Map.of(
                        "t", "it's :not a parameter:text", "l", List.of(3, 1, 2), "again", "it's :not a parameter"));
    }

    @Test
    void aSchemaIsTheDefaultForTablesWithoutOne() {
        String table = readings();
        try (CrateClient client =
                CrateClient.builder().nodes(server.url()).schema("doc").build()) {
            assertThat(client.sql("SELECT count(*) FROM " + table)
                            .as(Long.class)
                            .one())
                    .isZero();
        }
        try (CrateClient client = CrateClient.builder()
                .nodes(server.url())
                .schema("cratedb4j_other")
                .build()) {
            assertThatThrownBy(() -> client.sql("SELECT count(*) FROM " + table).list())
                    .isInstanceOf(ServerException.class);
        }
    }

    @Test
    void aNodeThatIsNotThereIsPassedOver() {
        ScriptedNode absent = new ScriptedNode();
        absent.close();
        try (CrateClient client = CrateClient.connect(absent.url(), server.url(), absent.url())) {
            for (int i = 0; i < 5; i++) {
                assertThat(client.sql("SELECT 1").as(Integer.class).one()).isEqualTo(1);
            }
        }
    }

    @Test
    void twoHundredThousandRowsStreamThroughASmallHeap() throws Exception {
        String sql = "SELECT g, 'row ' || g::text FROM generate_series(1, 200000) AS t(g)";

        assertThat(ChildJvm.run(SumProgram.class, "64m", server.url(), sql)).isEqualTo("200000 20000100000");
    }
}
