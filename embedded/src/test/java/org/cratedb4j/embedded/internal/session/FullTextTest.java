package org.cratedb4j.embedded.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What full-text indexes find. */
class FullTextTest {
    private static final TestSession CRATE = TestSession.open()
            .run(
                    "create table art (id integer primary key, title text index using fulltext with (analyzer = 'english'),"
                            + " code text index using fulltext with (analyzer = 'keyword'), plain text, hidden text index off,"
                            + " tags array(text), o object as (note text index using fulltext),"
                            + " index both_texts using fulltext (title, code), index tagged using fulltext (tags))"
                            + " clustered into 1 shards",
                    "insert into art (id, title, code, plain, hidden, tags, o) values"
                            + " (1, 'Running foxes', 'A 1', 'Red Fox', 'secret', ['one', 'two words'], {note = 'First note'}),"
                            + " (2, null, null, null, null, null, null),"
                            + " (3, 'The quick brown fox jumps over the lazy dog', 'B', 'Dog', 'x', [], {note = 'Second'})",
                    "refresh table art");

    @AfterAll
    static void close() {
        CRATE.close();
    }

    private static List<Object> ids(String condition) {
        return List.copyOf(CRATE.column("select id from art where " + condition + " order by id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "match(title, 'FOX')",
                "match(title, 'run jump')",
                "match((title, code), 'foxes') using most_fields",
                "match((title 2.5, code), 'fox') using cross_fields",
                "match(title, 'fux') using best_fields with (fuzziness = 1)",
                "match(title, 'fox') and plain is not null",
                "title = 'fox'",
                "title in ('fox', 'wolf')",
                "title like 'f_x'",
                "title ~ 'fo.*'",
                "title > 'fo'",
            })
    void termsAreFoundWhateverTheFormOfTheWord(String condition) {
        assertThat(ids(condition)).containsExactly(1, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "match(title, 'quick fox') using best_fields with (operator = 'and')",
                "match(title, 'brown fox') using phrase",
                "match(title, 'quick fox') using phrase with (slop = 1)",
                "match(title, 'brown fo') using phrase_prefix",
                "match((title, plain), 'quick brown cat') using best_fields with (minimum_should_match = 2)",
                "match(plain, 'Dog')",
                "match(o['note'], 'SECOND')",
                "match(title, 'dog') and match(title, 'fox')",
                "match(code, 'B')",
                "match(both_texts, 'fox')",
                "both_texts = 'fox'",
            })
    void onlyTheRowThatHasAllOfItIsFound(String condition) {
        assertThat(ids(condition)).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "match(title, 'fox brown') using phrase",
                "match(title, 'the')",
                "match(plain, 'fox')",
                "match(hidden, 'secret')",
                "match(code, 'a')",
                "title = 'Running foxes'",
                "title like 'Run%'",
                "title = ''",
            })
    void whatIsNoTermFindsNothing(String condition) {
        assertThat(ids(condition)).isEmpty();
    }

    @Test
    void theElementsOfAnArrayAreSearchedThroughANamedIndex() {
        assertThat(ids("match(tagged, 'words')")).containsExactly(1);
        assertThat(ids("match(tagged, 'one two') using phrase")).isEmpty();
    }

    @Test
    void aTextWithoutTermsFindsAllRowsWhenToldSo() {
        assertThat(ids("match(title, 'the') using best_fields with (zero_terms_query = 'all')"))
                .containsExactly(1, 2, 3);
    }

    @Test
    void whatAMatchDoesNotFindIsFoundByItsOppositeNullsIncluded() {
        assertThat(ids("not match(title, 'quick')")).containsExactly(1, 2);
        assertThat(ids("not title = 'quick'")).containsExactly(1);
    }

    @Test
    void theTextThatIsLookedForCanBeAParameter() {
        assertThat(CRATE.column("select id from art where match(title, ?)", "lazy"))
                .containsExactly(3);
        assertThat(CRATE.error("select id from art where match(title, ?)", new Object[] {null})
                        .text())
                .isEqualTo("cannot use NULL as query term in match predicate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "match(title, null) | cannot use NULL as query term in match predicate",
                "match(id, 'fox') | Can only use MATCH on columns of type STRING or GEO_SHAPE, not on 'integer'",
                "match(tags, 'fox') | Can only use MATCH on columns of type STRING or GEO_SHAPE, not on 'text_array'",
                "match(title, 'fox') using best_fields with (slop = 1) | match predicate option(s) \"slop\" cannot be"
                        + " used with matchType \"best_fields\"",
                "match(title, 'fox') using phrase with (colour = 1) | unknown match option 'colour'",
                "match(title, 'fox') using best_fields with (operator = 'xor') | invalid value for option 'operator':"
                        + " xor",
                "match(title, 'fox') using best_fields with (analyzer = 'german') | Column 'title' was indexed with the"
                        + " 'english' analyzer, searching with a different analyzer, 'german' is not supported",
                "match(title, plain) | queryTerm must be a literal",
            })
    void aMatchWithoutSenseIsRefusedInCrateDBsWords(String condition, String reason) {
        assertThat(CRATE.failure("select id from art where " + condition)).isEqualTo(ErrorKind.SQL_PARSE);
        assertThat(CRATE.error("select id from art where " + condition).text()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select match(title, 'fox') from art | match predicate cannot be selected",
                "select 1 from art group by match(title, 'fox') | match predicate cannot be used in a GROUP BY clause",
                "select 1 from art order by match(title, 'fox') | match predicate cannot be used in an ORDER BY clause",
            })
    void aMatchStandsInConditionsOfTablesOnly(String statement, String reason) {
        assertThat(CRATE.failure(statement)).isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
        assertThat(CRATE.error(statement).text()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a.id from art a, art b where match(a.title, 'fox') or match(b.title, 'dog')",
                "select id from (select id, title from art limit 1) t where match(title, 'fox')",
                "select id from (select id, upper(title) as title from art) t where match(title, 'fox')",
                "select id from art where match(title, 'fox') using best_fields with (cutoff_frequency = 0.1)",
                "select id from art where 'fox' = any(tags) and both_texts > 'a'",
            })
    void whatIsNotSupportedIsRefused(String statement) {
        assertThat(CRATE.failure(statement)).isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
    }

    @Test
    void eachSideOfAJoinCanBeSearched() {
        assertThat(CRATE.rows("select a.id, b.id from art a join art b on a.id <> b.id"
                        + " where match(a.title, 'jump') and match(b.title, 'run')"))
                .containsExactly(List.of(3, 1));
    }

    @Test
    void theSideThatIsSearchedIsNotMissingFromAJoin() {
        assertThat(CRATE.rows(
                        "select a.id, b.id from art a left join art b on a.id + 2 = b.id where match(b.title, 'dog')"))
                .containsExactly(List.of(1, 3));
        assertThat(CRATE.column("select b.id from art a right join art b on a.id = b.id + 2"
                        + " where match(b.title, 'fox') order by b.id"))
                .containsExactly(1, 3);
        assertThat(CRATE.rows(
                        "select a.id, b.id from art a full join art b on a.id + 2 = b.id where match(b.title, 'run')"))
                .containsExactly(Arrays.asList(null, 1));
    }

    @Test
    void aViewOrSubqueryIsSearchedInItsTable() {
        try (TestSession crate = CRATE.another()) {
            crate.run("create view foxes as select id as number, title as name, _score as rank from art where id > 1");
            assertThat(crate.column("select number from foxes where match(name, 'fox')"))
                    .containsExactly(3);
            assertThat(crate.column("select rank from foxes where match(name, 'lazy')"))
                    .containsExactly(crate.value("select _score from art where id > 1 and match(title, 'lazy')"));
            assertThat(crate.column(
                            "select n from (select number as n, name from foxes) as f where match(f.name, 'dog')"))
                    .containsExactly(3);
            crate.run("drop view foxes");
        }
    }

    @Test
    void aMatchAsksTheIndexEvenWhereAKeyIsGiven() {
        assertThat(ids("id = 3 and match(title, 'fox')")).containsExactly(3);
        assertThat(ids("id = 2 and match(title, 'fox')")).isEmpty();
    }

    @Test
    void expressionsOverFullTextColumnsSeeTheirValues() {
        assertThat(ids("lower(title) = 'running foxes'")).containsExactly(1);
        assertThat(CRATE.column("select title = 'Running foxes' from art order by id"))
                .containsExactly(true, null, false);
    }

    @Test
    void aNamedIndexReadsAsNull() {
        assertThat(CRATE.column("select both_texts from art")).containsExactly(null, null, null);
        assertThat(CRATE.names("select * from art")).doesNotContain("both_texts", "tagged");
    }

    @Test
    void anIndexKeepsTheAnalyzerThatItWasMadeWith() {
        try (TestSession crate = TestSession.open()) {
            crate.run(
                    "create analyzer own (tokenizer whitespace, token_filters (lowercase))",
                    "create table t (id integer, x text index using fulltext with (analyzer = 'own'))",
                    "drop analyzer own",
                    "create analyzer own (tokenizer keyword)",
                    "insert into t values (1, 'Ant Bee')",
                    "refresh table t");
            assertThat(crate.column("select id from t where match(x, 'BEE')")).containsExactly(1);
        }
    }
}
