package org.cratedb4j.embedded.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ExplainTest {
    private static final TestSession CRATE =
            TestSession.open().run("create table t (id integer primary key, name text, n integer)");

    @AfterAll
    static void close() {
        CRATE.close();
    }

    private static @Nullable Object plan(String query) {
        return CRATE.value("explain (costs false) " + query);
    }

    @Test
    void aLookUpByKeyIsShownAsSuch() {
        assertThat(plan("select id from t where id = 1")).isEqualTo("Get[doc.t | id | DocKeys{1} | (id = 1)]");
        assertThat(plan("select id from t where id > 1")).isEqualTo("Collect[doc.t | [id] | (id > 1)]");
    }

    @Test
    void operatorsStandOverTheirInputs() {
        assertThat(CRATE.value("explain select id from t where name = 'a' order by id limit 3"))
                .isEqualTo("""
                        Limit[3::bigint;0] (rows=unknown)
                          └ OrderBy[id ASC] (rows=unknown)
                            └ Collect[doc.t | [id] | (name = 'a')] (rows=unknown)""");
        assertThat(plan("select name, id from t order by id limit 1")).isEqualTo("""
                        Fetch[name, id]
                          └ Limit[1::bigint;0]
                            └ OrderBy[id ASC]
                              └ Collect[doc.t | [_fetchid, id] | true]""");
        assertThat(plan("select name, count(*) from t group by name having count(*) > 1"))
                .isEqualTo("""
                        Filter[(count(*) > 1::bigint)]
                          └ GroupHashAggregate[name | count(*)]
                            └ Collect[doc.t | [name] | true]""");
        assertThat(plan("select a.id from t a join t b on a.id = b.n")).isEqualTo("""
                        Eval[id]
                          └ HashJoin[INNER | (id = n)]
                            ├ Rename[id] AS a
                            │  └ Collect[doc.t | [id] | true]
                            └ Rename[n] AS b
                              └ Collect[doc.t | [n] | true]""");
    }

    @Test
    void theNumberOfRowsIsSaidWhereItIsKnown() {
        assertThat(CRATE.value("explain select id from t where id in (1, 2)"))
                .asString()
                .endsWith("(rows=2)");
        assertThat(CRATE.value("explain select count(*) from t")).asString().endsWith("(rows=1)");
        assertThat(CRATE.value("explain select sum(n) from t")).isEqualTo("""
                        HashAggregate[sum(n)] (rows=1)
                          └ Collect[doc.t | [n] | true] (rows=unknown)""");
    }

    @Test
    void explainAnalyzeRunsTheQueryAndSaysHowLongItTook() {
        assertThat(CRATE.value("explain analyze select count(*) from t"))
                .asString()
                .contains("Total");
    }

    @Test
    void whatHasNoPlanIsRefused() {
        assertThat(CRATE.failure("explain update t set n = 1")).isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
    }
}
