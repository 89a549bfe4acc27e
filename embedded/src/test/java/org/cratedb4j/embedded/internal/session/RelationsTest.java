package org.cratedb4j.embedded.internal.session;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;

import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationsTest {
    private static final TestSession CRATE = TestSession.open()
            .run(
                    "create table l (id integer primary key, k integer, v text)",
                    "create table r (id integer primary key, k integer, w text)",
                    "insert into l values (1, 10, 'l1'), (2, 20, 'l2'), (3, null, 'l3'), (4, 10, 'l4')",
                    "insert into r values (1, 10, 'r1'), (2, 30, 'r2'), (3, null, 'r3')",
                    "refresh table l, r");

    @AfterAll
    static void close() {
        CRATE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "l join r on l.k = r.k              ; [[l1, r1], [l4, r1]]",
                "l join r using (k)                 ; [[l1, r1], [l4, r1]]",
                "l, r where l.k = r.k               ; [[l1, r1], [l4, r1]]",
                "l left join r on l.k = r.k         ; [[l1, r1], [l2, null], [l3, null], [l4, r1]]",
                "l right join r on l.k = r.k        ; [[l1, r1], [l4, r1], [null, r2], [null, r3]]",
                "l full join r on l.k = r.k         ; [[l1, r1], [l2, null], [l3, null], [l4, r1], [null, r2], [null, r3]]",
                "l left join r on l.k = r.k and r.w = 'x'; [[l1, null], [l2, null], [l3, null], [l4, null]]",
                "l left join r on l.k = r.k and l.id = 1; [[l1, r1], [l2, null], [l3, null], [l4, null]]",
                "l left join r on l.k = r.k where r.w is null; [[l2, null], [l3, null]]",
                "l left join r on l.k = r.k where r.w = 'r1'; [[l1, r1], [l4, r1]]",
                "l right join r on l.k = r.k where l.id = 1; [[l1, r1]]",
                "l join r on l.id > r.id and l.k = 10; [[l4, r1], [l4, r2], [l4, r3]]",
                "l join r on l.k = r.k or l.id = r.id where l.id < 3; [[l1, r1], [l2, r2]]",
            })
    void joinsPairRowsAndKeepThoseWithoutPartner(String from, String rows) {
        assertThat(CRATE.rows("select l.v, r.w from " + from + " order by 1 nulls last, 2"))
                .hasToString(rows);
    }

    @Test
    void aCrossJoinPairsAll() {
        assertThat(CRATE.value("select count(*) from l cross join r")).isEqualTo(12L);
        assertThat(CRATE.value("select count(*) from l a, l b, r")).isEqualTo(48L);
    }

    @Test
    void namesThatCannotBeResolvedAreRefused() {
        assertThat(CRATE.failure("select id from l join r on true")).isEqualTo(ErrorKind.AMBIGUOUS_COLUMN);
        assertThat(CRATE.failure("select nosuch from l")).isEqualTo(ErrorKind.COLUMN_UNKNOWN);
        assertThat(CRATE.failure("select x.id from l")).isEqualTo(ErrorKind.RELATION_UNKNOWN);
        assertThat(CRATE.failure("select * from nosuch")).isEqualTo(ErrorKind.RELATION_UNKNOWN);
        assertThat(CRATE.failure("select * from nosuch.l")).isEqualTo(ErrorKind.SCHEMA_UNKNOWN);
        assertThat(CRATE.failure("select 1 from l join l on true")).isEqualTo(ErrorKind.SQL_PARSE);
        assertThat(CRATE.failure("select 1 from l join r on x.id = 1")).isEqualTo(ErrorKind.RELATION_VALIDATION);
        assertThat(CRATE.failure("select 1 from l natural join r")).isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
        assertThat(CRATE.failure("select 1 from (select 1)")).isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
    }

    @Test
    void aliasesRenameRelationsAndColumns() {
        assertThat(CRATE.rows("select x.a, b from l as x (a, b) where a = 2")).containsExactly(asList(2, 20));
        assertThat(CRATE.failure("select l.id from l as x")).isEqualTo(ErrorKind.RELATION_UNKNOWN);
        assertThat(CRATE.failure("select id from l as x (a)")).isEqualTo(ErrorKind.COLUMN_UNKNOWN);
        assertThat(CRATE.rows("select s.cnt from (select k, count(*) as cnt from l group by k) s where s.k = 10"))
                .containsExactly(asList(2L));
        assertThat(CRATE.value("select max(t.count) from (select count(*) from l group by k) t"))
                .isEqualTo(2L);
    }

    @Test
    void commonTablesAreSeenByThoseAfterThemAndInSubqueries() {
        assertThat(CRATE.column("with a as (select id, k from l), b as (select id from a where k = 10)"
                        + " select id from b where id in (select id from a where id > 1)"))
                .containsExactly(4);
        assertThat(CRATE.column("with a (x) as (select id from l) select x from a order by x limit 1"))
                .containsExactly(1);
        assertThat(CRATE.failure("with a as (select 1), a as (select 2) select * from a"))
                .isEqualTo(ErrorKind.SQL_PARSE);
    }

    @Test
    void aViewIsAQueryInItsCreatorsSchema() {
        CRATE.run("create view tens as select v, id from l where k = 10");
        try (TestSession other = CRATE.another().run("set search_path to elsewhere, doc")) {
            assertThat(other.column("select v from tens order by id")).containsExactly("l1", "l4");
        } finally {
            CRATE.run("drop view tens");
        }
    }

    @Test
    void noViewReadsItself() {
        CRATE.run("create view inner_view as select v from l", "create view outer_view as select v from inner_view");
        try {
            assertThat(CRATE.failure("create or replace view inner_view as select v from inner_view"))
                    .isEqualTo(ErrorKind.SQL_PARSE);
            assertThat(CRATE.failure("create or replace view inner_view as select v from outer_view"))
                    .isEqualTo(ErrorKind.SQL_PARSE);
        } finally {
            CRATE.run("drop view inner_view, outer_view");
        }
    }

    @Test
    void correlatedSubqueriesSeeTheRowAroundThem() {
        assertThat(CRATE.rows("select id, (select count(*) from r where r.k = l.k) from l order by id"))
                .containsExactly(asList(1, 1L), asList(2, 0L), asList(3, 0L), asList(4, 1L));
        assertThat(CRATE.failure("select (select (select l.id) from r limit 1) from l"))
                .isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
    }

    @Test
    void aScalarSubqueryHasOneColumnAndAtMostOneRow() {
        assertThat(CRATE.value("select (select id from l where id = 77)")).isNull();
        assertThat(CRATE.failure("select (select 1, 2)")).isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
        assertThat(CRATE.failure("select (select id from l)")).isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
        assertThat(CRATE.value("select array(select id from l order by id)")).hasToString("[1, 2, 3, 4]");
    }

    @Test
    void unionsBringTheirPartsIntoOneType() {
        assertThat(CRATE.column("select 1 union select 2 union select 1 order by 1"))
                .containsExactly(1, 2);
        assertThat(CRATE.column("select 1 union all select 1")).containsExactly(1, 1);
        assertThat(CRATE.column("select 1 union all select 2.5 order by 1")).containsExactly(1.0, 2.5);
        assertThat(CRATE.column("select null union all select 1 order by 1 nulls first"))
                .containsExactly(null, 1);
        assertThat(CRATE.failure("select 1 union all select 1, 2")).isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
        assertThat(CRATE.failure("select 1 union all select 'a'")).isEqualTo(ErrorKind.SQL_PARSE);
        assertThat(CRATE.failure("select 1 except select 2")).isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
    }

    @Test
    void valuesAreRowsOfOneType() {
        assertThat(CRATE.rows("values (1, 'a'), (2, 'b')")).containsExactly(asList(1, "a"), asList(2, "b"));
        assertThat(CRATE.column("values (null), (1.5)")).containsExactly(null, 1.5);
        assertThat(CRATE.names("values (1, 'a')")).containsExactly("col1", "col2");
        assertThat(CRATE.failure("values (1, 'a'), (2)")).isEqualTo(ErrorKind.SQL_PARSE);
        assertThat(CRATE.column("select x from (values (3), (1)) as t(x) order by x"))
                .containsExactly(1, 3);
    }

    @Test
    void tableFunctionsGiveRowsInFromAndInTheSelectList() {
        assertThat(CRATE.column("select * from generate_series(1, 3)")).containsExactly(1, 2, 3);
        assertThat(CRATE.rows("select unnest([1, 2]), unnest(['x', 'y', 'z']), 'k'"))
                .containsExactly(asList(1, "x", "k"), asList(2, "y", "k"), asList(null, "z", "k"));
        assertThat(CRATE.rows("select id, unnest([k, 0]) + 1 from l where id < 3 order by 1, 2"))
                .containsExactly(asList(1, 1), asList(1, 11), asList(2, 1), asList(2, 21));
        assertThat(CRATE.value("select sum(x) from unnest([1, 2]) as t(x)")).isEqualTo(3L);
        assertThat(CRATE.failure("select id from l where unnest([1]) = 1")).isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
    }

    @Test
    void anIndexBeforeAKeyIsMeantForTheArrayInTheObject() {
        try (TestSession crate = TestSession.open()) {
            crate.run(
                    "create table t (o object as (a array(text)), os array(object as (a text)))",
                    "insert into t values ({a = ['x', 'y']}, [{a = 'p'}, {a = 'q'}])",
                    "refresh table t");
            assertThat(crate.rows("select o[2]['a'], os[2]['a'] from t")).containsExactly(asList("y", "q"));
            assertThat(crate.names("select o[2]['a'] from t")).containsExactly("o[2]['a']");
        }
    }
}
