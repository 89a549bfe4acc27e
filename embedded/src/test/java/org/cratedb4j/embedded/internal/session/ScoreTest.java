package org.cratedb4j.embedded.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code _score}: that of BM25, over the rows of one shard. */
class ScoreTest {
    private static final Offset<Float> EXACT = Offset.offset(1e-6f);

    private static final TestSession CRATE = TestSession.open()
            .run(
                    "create table art (id integer primary key, title text index using fulltext, lang text, ok boolean,"
                            + " n integer not null, v float_vector(2)) clustered into 1 shards",
                    "insert into art values (1, 'red fox', 'en', true, 1, [0, 0]), (2, 'red red dog runs', 'en', true, 2, [0, 1]),"
                            + " (3, 'cat', 'de', false, 3, null)",
                    "refresh table art");

    @AfterAll
    static void close() {
        CRATE.close();
    }

    private static float score(int id, String condition) {
        List<Object> scores =
                List.copyOf(CRATE.column("select _score from art where (" + condition + ") and id = " + id));
        assertThat(scores).hasSize(1);
        // The condition on the key, which no row is looked up by as there is a MATCH, adds 1.
        return (float) scores.get(0) - 1;
    }

    /** BM25 with k1 = 1.2 and b = 0.75, of 3 texts of 7/3 terms each on average. */
    private static float bm25(int frequency, int length, int rowsWithTerm) {
        double idf = Math.log(1 + (3 - rowsWithTerm + 0.5) / (rowsWithTerm + 0.5));
        double norm = 1.2 * (1 - 0.75 + 0.75 * length / (7 / 3.0));
        return (float) (idf * frequency / (frequency + norm));
    }

    @Test
    void aTermCountsTheMoreTheRarerItIsAndTheShorterTheText() {
        assertThat(score(1, "match(title, 'fox')")).isCloseTo(bm25(1, 2, 1), EXACT);
        assertThat(score(1, "match(title, 'red')")).isCloseTo(bm25(1, 2, 2), EXACT);
        assertThat(score(2, "match(title, 'red')")).isCloseTo(bm25(2, 4, 2), EXACT);
    }

    @Test
    void conditionsAddUp() {
        float fox = bm25(1, 2, 1);
        float red = bm25(1, 2, 2);
        assertThat(score(1, "match(title, 'red fox')")).isCloseTo(red + fox, EXACT);
        assertThat(score(1, "match(title, 'red') or match(title, 'fox')")).isCloseTo(red + fox, EXACT);
        assertThat(score(1, "match(title, 'red') or match(title, 'dog')")).isCloseTo(red, EXACT);
        assertThat(score(1, "match(title 3, 'fox')")).isCloseTo(3 * fox, EXACT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n = 1 | 1.0",
                "n > 0 | 1.0",
                "n in (1, 2) | 1.0",
                "lang like 'e%' | 1.0",
                "n + 1 = 2 | 0.0",
                "not n = 2 | 1.0",
                "not lang = 'de' | 2.0",
                "lang is not null | 1.0",
                "lang is null or n = 1 | 1.0",
            })
    void otherConditionsAddOneForWhatTheIndexAnswers(String condition, float added) {
        assertThat(score(1, "match(title, 'fox') and (" + condition + ")")).isCloseTo(bm25(1, 2, 1) + added, EXACT);
    }

    @Test
    void aTextOrTruthValueCountsTheMoreTheRarerItIs() {
        float ofTwo = (float) (Math.log(1 + 1.5 / 2.5) / 2.2);
        assertThat(score(1, "match(title, 'fox') and lang = 'en'")).isCloseTo(bm25(1, 2, 1) + ofTwo, EXACT);
        assertThat(score(1, "match(title, 'fox') and ok")).isCloseTo(bm25(1, 2, 1) + ofTwo, EXACT);
    }

    @Test
    void withoutAConditionEveryRowHasTheSame() {
        assertThat(CRATE.column("select _score from art")).containsOnly(1f);
        assertThat(CRATE.column("select _score from art where not match(title, 'fox')"))
                .containsOnly(1f);
    }

    @Test
    void rowsAreOrderedAndFilteredByScore() {
        assertThat(CRATE.column("select id from art where match(title, 'red') order by _score desc"))
                .containsExactly(2, 1);
        // As in CrateDB, the condition on the score itself adds 1 to it.
        assertThat(CRATE.column("select id from art where match(title, 'red') and _score >= 1.23"))
                .containsExactly(2);
    }

    @Test
    void shardsHaveStatisticsOfTheirOwn() {
        try (TestSession crate = TestSession.open()) {
            crate.run(
                    "create table t (id integer primary key, part integer primary key, title text index using fulltext)"
                            + " clustered into 1 shards partitioned by (part)",
                    "insert into t values (1, 1, 'fox'), (2, 2, 'fox'), (3, 2, 'dog')",
                    "refresh table t");

            assertThat(crate.column("select _score from t where match(title, 'fox') order by id"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theNearestVectorsScoreBySimilarity() {
        assertThat(CRATE.rows("select id, _score from art where knn_match(v, [0, 3], 2) order by _score desc"))
                .containsExactly(List.of(2, 1 / 5f), List.of(1, 1 / 10f));
    }

    @Test
    void theScoreInAnUpdateIsRefused() {
        assertThat(CRATE.failure("update art set n = 1 where match(title, 'fox') and _score >= 1"))
                .isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
    }
}
