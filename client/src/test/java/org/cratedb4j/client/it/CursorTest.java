package org.cratedb4j.client.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.cratedb4j.client.CrateSession;
import org.cratedb4j.client.Row;
import org.cratedb4j.client.Rows;
import org.cratedb4j.client.testing.ChildJvm;
import org.cratedb4j.client.testing.SumProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @RegisterExtension
    final Server server = new Server();

    private static List<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20, 21, 1_000})
    void everyRowComesOnceWhateverThePagesSize(int fetchSize) {
        assertThat(server.client()
                        .sql("SELECT i FROM generate_series(1, 20) t(i) ORDER BY i")
                        .fetchSize(fetchSize)
                        .as(Integer.class)
                        .list())
                .isEqualTo(numbers(1, 20));
    }

    @Test
    void parametersOfAllKindsReachTheCursor() {
        String sql = "SELECT i, ? FROM generate_series(1, 20) t(i) WHERE i > ? ORDER BY i LIMIT ?";
        List<Row> rows = server.client().sql(sql, "it's", 5, 10).fetchSize(4).list();
        assertThat(rows).extracting(row -> row.getInt(0)).isEqualTo(numbers(6, 15));
        assertThat(rows).extracting(row -> row.getString(1)).containsOnly("it's");

        assertThat(server.client()
                        .sql("SELECT i FROM generate_series(1, 20) t(i) WHERE i > :least ORDER BY i")
                        .bind("least", 15)
                        .fetchSize(2)
                        .as(Integer.class)
                        .list())
                .isEqualTo(numbers(16, 20));
    }

    @Test
    void valuesAndEmptyResultsComeInPagesToo() {
        assertThat(server.client()
                        .sql("VALUES (1), (2), (3)")
                        .fetchSize(2)
                        .as(Integer.class)
                        .list())
                .isEqualTo(numbers(1, 3));
        Rows none = server.client()
                .sql("SELECT i FROM generate_series(1, 3) t(i) WHERE i > 3")
                .fetchSize(2)
                .rows();
        assertThat(none.columns()).hasSize(1);
        assertThat(none).isEmpty();
    }

    @Test
    void whatTheCursorDoesNotTakeIsReadAllTheSame() {
        assertThat(server.client()
                        .sql("WITH a AS (SELECT i FROM generate_series(1, 5) t(i)) SELECT i FROM a ORDER BY i;")
                        .fetchSize(2)
                        .as(Integer.class)
                        .list())
                .isEqualTo(numbers(1, 5));
    }

    @Test
    void aSessionReadsSeveralResultsAtOnceAndWritesMeanwhile() {
        String table = server.table("id INTEGER PRIMARY KEY");
        try (CrateSession session = server.client().session();
                Rows ups = session.sql("SELECT i FROM generate_series(1, 50) t(i) ORDER BY i")
                        .fetchSize(7)
                        .rows();
                Rows downs = session.sql("SELECT i FROM generate_series(1, 50) t(i) ORDER BY i DESC")
                        .fetchSize(9)
                        .rows()) {
            Iterator<Row> down = downs.iterator();
            for (Row up : ups) {
                assertThat(down.next().getInt(0)).isEqualTo(51 - up.getInt(0));
                session.sql("INSERT INTO " + table + " (id) VALUES (?)", up.getInt(0))
                        .execute();
            }
            assertThat(down.hasNext()).isFalse();
        }
        server.refresh(table);
        assertThat(server.client()
                        .sql("SELECT count(*) FROM " + table)
                        .as(Integer.class)
                        .one())
                .isEqualTo(50);
    }

    @Test
    void threeHundredThousandRowsGoInPagesThroughASmallHeap() throws Exception {
        String text = "x".repeat(300);
        String sql = "SELECT i, '" + text + "' FROM generate_series(1, 300000) t(i)";

        assertThat(ChildJvm.run(SumProgram.class, "64m", server.url(), sql, "10000"))
                .isEqualTo("300000 " + 300_000L * 300_001 / 2);
    }
}
