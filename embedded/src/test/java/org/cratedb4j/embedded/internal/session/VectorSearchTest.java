package org.cratedb4j.embedded.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nearest vectors. */
class VectorSearchTest {
    private static final TestSession CRATE = TestSession.open()
            .run(
                    "create table v (id integer primary key, x float_vector(2)) clustered into 1 shards",
                    "insert into v values (1, [0, 0]), (2, [1, 0]), (3, [0, 2]), (4, null), (5, [9, 9])",
                    "refresh table v");

    @AfterAll
    static void close() {
        CRATE.close();
    }

    @ParameterizedTest
    @CsvSource({"1, '1'", "2, '1,2'", "3, '1,2,3'", "100, '1,2,3,5'"})
    void asManyAreFoundAsAreAskedForNullsNever(int k, String ids) {
        List<Integer> expected =
                Arrays.stream(ids.split(",", -1)).map(Integer::valueOf).toList();
        assertThat(List.<Object>copyOf(CRATE.column("select id from v where knn_match(x, [0.1, 0], ?) order by id", k)))
                .isEqualTo(expected);
    }

    @Test
    void eachShardGivesItsNearest() {
        try (TestSession crate = TestSession.open()) {
            crate.run(
                    "create table v (id integer primary key, x float_vector(1)) clustered into 3 shards",
                    "insert into v select i, [i] from generate_series(1, 30) as t (i)",
                    "refresh table v");
            List<Object> ids = List.copyOf(crate.column("select id from v where knn_match(x, [0], 2)"));
            assertThat(ids).hasSize(6).contains(1, 2);
        }
    }

    @Test
    void otherConditionsAreAskedOfWhatIsNear() {
        assertThat(CRATE.column("select id from v where knn_match(x, [0, 0], 2) and id > 1"))
                .containsExactly(2);
        assertThat(CRATE.column("select id from v where not knn_match(x, [0, 0], 3) order by id"))
                .containsExactly(4, 5);
    }

    @Test
    void aTableWithManyRowsIsSearchedExactly() {
        try (TestSession crate = TestSession.open()) {
            crate.run("create table v (id integer, x float_vector(1)) clustered into 1 shards");
            IntStream.range(0, 500).forEach(i -> crate.rows("insert into v values (?, ?)", i, List.of((i * 37) % 500)));
            crate.run("refresh table v");
            assertThat(crate.column("select x from v where knn_match(x, [250], 3) order by x"))
                    .containsExactly(new float[] {249}, new float[] {250}, new float[] {251});
        }
    }

    @Test
    void aSearchWithoutSenseIsRefused() {
        assertThat(CRATE.failure("select id from v where knn_match(x, [1, 2, 3], 1)"))
                .isEqualTo(ErrorKind.SQL_PARSE);
        assertThat(CRATE.failure("select id from v where knn_match(x, [1, 2], 0)"))
                .isEqualTo(ErrorKind.SQL_PARSE);
        assertThat(CRATE.failure("select knn_match(x, [1, 2], 1) from v")).isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
    }
}
