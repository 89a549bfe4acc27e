package org.cratedb4j.embedded.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a full-text search sees of writes. */
class FullTextVisibilityTest {
    private static final List<String> WORDS = List.of("ant", "bee", "cat", "dog");

    /** A row that is written, or removed when it has no text, and whether the table is refreshed then. */
    record Step(int id, List<String> words, boolean refreshed) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(WORDS).list().ofMaxSize(3),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 60)
    void aSearchFindsWhatTheLastRefreshHasMadeVisible(@ForAll("steps") List<Step> steps) {
        Map<Integer, List<String>> written = new TreeMap<>();
        Map<Integer, List<String>> visible = new TreeMap<>();
        try (TestSession crate = TestSession.open()) {
            crate.run("create table t (id integer primary key, x text index using fulltext)"
                    + " with (refresh_interval = 0)");
            for (Step step : steps) {
                write(crate, step, written);
                if (step.refreshed()) {
                    crate.run("refresh table t");
                    visible = new TreeMap<>(written);
                }
                check(crate, visible);
            }
        }
    }

    private static void write(TestSession crate, Step step, Map<Integer, List<String>> written) {
        if (step.words().isEmpty()) {
            crate.rows("delete from t where id = ?", step.id());
            written.remove(step.id());
        } else {
            crate.rows(
                    "insert into t values (?, ?) on conflict (id) do update set x = excluded.x",
                    step.id(),
                    String.join(" ", step.words()));
            written.put(step.id(), step.words());
        }
    }

    private static void check(TestSession crate, Map<Integer, List<String>> visible) {
        for (String word : WORDS) {
            List<Integer> expected = visible.entrySet().stream()
                    .filter(row -> row.getValue().contains(word))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(List.<Object>copyOf(crate.column("select id from t where match(x, ?) order by id", word)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void rowsThatAreFoundCanBeChangedAndRemoved() {
        try (TestSession crate = TestSession.open()) {
            crate.run(
                    "create table t (id integer, x text index using fulltext)",
                    "insert into t values (1, 'ant'), (2, 'bee'), (3, 'ant bee')",
                    "refresh table t",
                    "update t set x = 'cat' where match(x, 'bee')",
                    "refresh table t",
                    "delete from t where match(x, 'ant')",
                    "refresh table t");

            assertThat(crate.column("select x from t order by id")).containsExactly("cat", "cat");
            assertThat(crate.column("select id from t where match(x, 'cat') order by id"))
                    .containsExactly(2, 3);
        }
    }

    @Test
    void aColumnThatComesLaterIsSearched() {
        try (TestSession crate = TestSession.open()) {
            crate.run(
                    "create table t (id integer, x text index using fulltext)",
                    "insert into t (id, x) values (1, 'ant')",
                    "refresh table t");
            assertThat(crate.column("select id from t where match(x, 'ant')")).containsExactly(1);
            crate.run(
                    "alter table t drop column x",
                    "alter table t add column x text index using fulltext with (analyzer = 'english')",
                    "insert into t (id, x) values (2, 'ants')",
                    "refresh table t");

            assertThat(crate.column("select id from t where match(x, 'ant')")).containsExactly(2);
        }
    }
}
