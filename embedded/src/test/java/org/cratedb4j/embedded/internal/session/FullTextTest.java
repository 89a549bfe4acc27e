package org.cratedb4j.embedded.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullTextTest {
    private static final TestSession CRATE = TestSession.open()
            .run(
                    "create table art (id integer, title text index using fulltext with (analyzer = 'english'),"
                            + " code text index using fulltext with (analyzer = 'keyword'),"
                            + " index both_texts using fulltext (title, code))",
                    "insert into art values (1, 'Running foxes', 'A 1'), (2, null, null)",
                    "refresh table art");

    @AfterAll
    static void close() {
        CRATE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title = 'Running foxes'", "title like 'Run%'", "title = ''"})
    void aTextThatCannotBeATermFindsNothing(String condition) {
        assertThat(CRATE.column("select id from art where " + condition)).isEmpty();
        assertThat(CRATE.column("select id from art where not " + condition)).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = 'fox'",
                "title > 'a'",
                "title in ('fox', 'dog')",
                "both_texts = 'fox'",
                "match(title, 'fox')",
                "match((title 2.0, code), 'fox') using phrase",
            })
    void whatNeedsTextAnalysisIsUnsupported(String condition) {
        assertThat(CRATE.failure("select id from art where " + condition)).isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"match(title, null)", "match(id, 'fox')", "match(title, 'fox') using guessing"})
    void aMatchWithoutSenseIsRefused(String condition) {
        assertThat(CRATE.failure("select id from art where " + condition)).isEqualTo(ErrorKind.SQL_PARSE);
    }

    @Test
    void aKeywordIsOneTerm() {
        assertThat(CRATE.column("select id from art where code = 'A 1'")).containsExactly(1);
    }

    @Test
    void expressionsOverFullTextColumnsSeeTheirValues() {
        assertThat(CRATE.column("select id from art where lower(title) = 'running foxes'"))
                .containsExactly(1);
        assertThat(CRATE.column("select title = 'Running foxes' from art order by id"))
                .containsExactly(true, null);
    }

    @Test
    void aNamedIndexReadsAsNull() {
        assertThat(CRATE.column("select both_texts from art")).containsExactly(null, null);
        assertThat(CRATE.names("select * from art")).containsExactly("id", "title", "code");
    }
}
