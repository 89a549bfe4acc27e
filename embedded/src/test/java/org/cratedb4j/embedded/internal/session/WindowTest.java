package org.cratedb4j.embedded.internal.session;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;

import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    private static final TestSession CRATE = TestSession.open()
            .run(
                    "create table w (id integer primary key, g text, v integer, t timestamp without time zone)",
                    "insert into w values (1, 'a', 10, '2024-01-01'), (2, 'a', 20, '2024-01-02'), (3, 'a', 20, '2024-01-03'),"
                            + " (4, 'b', 5, '2024-01-01'), (5, 'b', null, '2024-01-02'), (6, 'b', 15, '2024-01-05')",
                    "refresh table w");

    @AfterAll
    static void close() {
        CRATE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "row_number() over (partition by g order by v desc, id)               ; [3, 1, 2, 3, 1, 2]",
                "rank() over (partition by g order by v)                              ; [1, 2, 2, 1, 3, 2]",
                "sum(v) over (partition by g order by id)                             ; [10, 30, 50, 5, 5, 20]",
                "sum(v) over (partition by g)                                         ; [50, 50, 50, 20, 20, 20]",
                "count(*) over ()                                                     ; [6, 6, 6, 6, 6, 6]",
                "sum(v) over (order by id rows between 1 preceding and 1 following)   ; [30, 50, 45, 25, 20, 15]",
                "sum(v) over (order by id rows between current row and unbounded following); [70, 60, 40, 20, 15, 15]",
                "max(v) over (order by t range between interval '1 day' preceding and current row); [10, 20, 20, 10, 20, 15]",
                "count(*) filter (where v > 10) over (partition by g)                 ; [2, 2, 2, 1, 1, 1]",
                "lag(v) over (order by id)                                            ; [null, 10, 20, 20, 5, null]",
                "lag(v) ignore nulls over (order by id)                               ; [null, 10, 20, 20, 5, 5]",
                "sum(v) over win                                                      ; [10, 30, 50, 55, 55, 70]",
                "sum(v) over (win rows 1 preceding)                                   ; [10, 30, 40, 25, 5, 15]",
            })
    void aWindowIsComputedForEachRow(String call, String values) {
        assertThat(CRATE.column("select " + call + ", id from w window win as (order by id) order by id"))
                .hasToString(values);
    }

    @Test
    void aWindowCanStandOverGroups() {
        assertThat(CRATE.rows("select g, sum(sum(v)) over (order by g) from w group by g order by g"))
                .containsExactly(asList("a", 50L), asList("b", 70L));
    }

    @Test
    void whatIsNoWindowIsRefused() {
        assertThat(CRATE.failure("select upper(g) over () from w")).isEqualTo(ErrorKind.SQL_PARSE);
        assertThat(CRATE.failure("select row_number() from w")).isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
        assertThat(CRATE.failure("select id from w where row_number() over () = 1"))
                .isEqualTo(ErrorKind.SQL_PARSE);
        assertThat(CRATE.failure("select sum(v) over nosuch from w")).isEqualTo(ErrorKind.SQL_PARSE);
        assertThat(CRATE.failure("select count(distinct v) over () from w")).isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
        assertThat(CRATE.failure("select sum(v) over (order by id rows between 1 following and 2 following) from w"))
                .isEqualTo(ErrorKind.ILLEGAL_STATE);
    }
}
