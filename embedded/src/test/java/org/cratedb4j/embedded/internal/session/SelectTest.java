package org.cratedb4j.embedded.internal.session;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectTest {
    private static final TestSession CRATE = TestSession.open()
            .run(
                    "create table staff (id integer primary key, dept text, boss integer, pay integer, score double precision,"
                            + " o object(dynamic) as (a integer, tags array(text)), items array(object as (k integer)))",
                    "insert into staff (id, dept, boss, pay, score, o, items) values"
                            + " (1, 'it', null, 100, 1.5, {a = 1, tags = ['x', 'y']}, [{k = 1}, {k = 2}]),"
                            + " (2, 'it', 1, 80, 'NaN', {a = 2}, []),"
                            + " (3, 'hr', 1, 60, null, null, null),"
                            + " (4, 'hr', 3, 50, 2.5, {a = 4}, [{k = 5}]),"
                            + " (5, null, 3, 70, -1, {tags = ['z']}, null)",
                    "refresh table staff");

    @AfterAll
    static void close() {
        CRATE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "dept = 'it'                             ; [1, 2]",
                "not dept = 'it'                         ; [3, 4]",
                "dept <> 'it' or dept is null            ; [3, 4, 5]",
                "dept is distinct from 'it'              ; [3, 4, 5]",
                "(dept = 'it') is not true               ; [3, 4, 5]",
                "pay between 60 and 80                   ; [2, 3, 5]",
                "id in (1, 4, null)                      ; [1, 4]",
                "id not in (1, 4)                        ; [2, 3, 5]",
                "id not in (1, null)                     ; []",
                "dept like '%t'                          ; [1, 2]",
                "dept like any(['h%', 'x'])              ; [3, 4]",
                "'y' = any(o['tags'])                    ; [1]",
                "'y' <> all(o['tags'])                   ; [5]",
                "5 = any(items['k'])                     ; [4]",
                "items[1]['k'] = 1                       ; [1]",
                "pay > all(select pay from staff where dept = 'hr'); [1, 2, 5]",
                "id in (select boss from staff)          ; [1, 3]",
                "id not in (select boss from staff)      ; []",
                "exists (select 1 from staff s where s.boss = staff.id); [1, 3]",
                "pay > (select avg(pay) from staff s where s.dept = staff.dept); [1, 3]",
                "(select true)                           ; [1, 2, 3, 4, 5]",
                "null                                    ; []",
                "_id = '3'                               ; [3]",
            })
    void whereKeepsRowsForWhichItIsTrue(String condition, String ids) {
        assertThat(CRATE.column("select id from staff where " + condition + " order by id"))
                .hasToString(ids);
    }

    @Test
    void columnsAreComparedInTheirOwnTypeSoThatNoOtherValueIsCast() {
        assertThat(CRATE.column("select id from staff where dept = 1")).isEmpty();
        assertThat(CRATE.failure("select dept = 1 from staff")).isEqualTo(ErrorKind.SQL_PARSE);
    }

    @Test
    void aConstantThatCannotBeCastToTheColumnFailsWithoutLookingAtRows() {
        assertThat(CRATE.error("select id from staff where pay > 'abc' and false"))
                .hasMessage("SQLParseException[Cannot cast `'abc'` of type `text` to type `integer`]");
    }

    @Test
    void noRangeOfAColumnHasNaN() {
        assertThat(CRATE.column("select id from staff where score > 0 order by id"))
                .containsExactly(1, 4);
        assertThat(CRATE.column("select id from staff where score = 'NaN'")).containsExactly(2);
        assertThat(CRATE.value("select 'NaN'::double > 0")).isEqualTo(true);
    }

    @Test
    void nullsComeLastAscendingAndFirstDescending() {
        assertThat(CRATE.column("select dept from staff order by dept, id"))
                .containsExactly("hr", "hr", "it", "it", null);
        assertThat(CRATE.column("select dept from staff order by dept desc, id"))
                .containsExactly(null, "it", "it", "hr", "hr");
        assertThat(CRATE.column("select id from staff order by dept nulls first, id"))
                .containsExactly(5, 3, 4, 1, 2);
        assertThat(CRATE.column("select id from staff order by dept desc nulls last, id limit 3"))
                .containsExactly(1, 2, 3);
    }

    @Test
    void orderByTakesOrdinalsAliasesAndExpressionsOverBoth() {
        assertThat(CRATE.column("select id, pay * -1 as loss from staff order by 2 limit 2"))
                .containsExactly(1, 2);
        assertThat(CRATE.column("select pay as p from staff order by p + id limit 1"))
                .containsExactly(50);
        assertThat(CRATE.error("select id from staff order by 2"))
                .hasMessage("SQLParseException[ORDER BY position 2 is not in select list]");
        assertThat(CRATE.failure("select 1 as a, 2 as a order by a")).isEqualTo(ErrorKind.AMBIGUOUS_ALIAS);
    }

    @Test
    void limitAndOffsetCutTheOrderedRows() {
        assertThat(CRATE.column("select id from staff order by id limit 2 offset 3"))
                .containsExactly(4, 5);
        assertThat(CRATE.column("select id from staff order by id offset 4")).containsExactly(5);
        assertThat(CRATE.column("select id from staff limit 0")).isEmpty();
        assertThat(CRATE.column("select id from staff order by id limit ? offset ?", 1L, 1L))
                .containsExactly(2);
        assertThat(CRATE.column("select id from staff limit null")).hasSize(5);
        assertThat(CRATE.failure("select id from staff limit 1 offset ?", -1L)).isEqualTo(ErrorKind.SQL_PARSE);
    }

    @Test
    void groupsAreMadeByColumnsOrdinalsAliasesAndExpressions() {
        List<List<Object>> expected = List.of(asList("hr", 2L), asList("it", 2L), asList(null, 1L));
        for (String key : List.of("dept", "1", "d")) {
            assertThat(CRATE.rows("select dept as d, count(*) from staff group by " + key + " order by 1"))
                    .isEqualTo(expected);
        }
        assertThat(CRATE.rows("select upper(dept), max(pay) from staff group by upper(dept) order by 1"))
                .containsExactly(asList("HR", 60), asList("IT", 100), asList(null, 70));
        assertThat(CRATE.rows("select dept, count(*) from staff group by all order by 1"))
                .isEqualTo(expected);
    }

    @Test
    void havingAndFilterChooseGroupsAndRows() {
        assertThat(CRATE.column("select dept from staff group by dept having count(*) > 1 order by 1"))
                .containsExactly("hr", "it");
        assertThat(CRATE.rows(
                        "select count(*) filter (where pay > 60), sum(pay) filter (where dept = 'hr') from staff"))
                .containsExactly(asList(3L, 110L));
    }

    @Test
    void aggregatesWithoutGroupsAnswerOneRowEvenWithoutInput() {
        assertThat(CRATE.rows("select count(*), sum(pay), max(dept) from staff where false"))
                .containsExactly(asList(0L, null, null));
        assertThat(CRATE.rows("select dept, count(*) from staff where false group by dept"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select dept, count(*) from staff",
                "select pay from staff group by dept",
                "select id from staff having id > 1",
                "select count(*) from staff group by dept having pay > 1",
                "select id from staff where count(*) > 1",
                "select count(*) from staff group by count(*)",
            })
    void columnsOutsideGroupsAndAggregatesOutOfPlaceAreRefused(String statement) {
        assertThat(CRATE.failure(statement)).isEqualTo(ErrorKind.SQL_PARSE);
    }

    @Test
    void distinctTellsRowsApartByAllOutputs() {
        assertThat(CRATE.rows("select distinct dept, pay > 65 from staff order by 1, 2"))
                .containsExactly(asList("hr", false), asList("it", true), asList(null, true));
        assertThat(CRATE.value("select count(distinct dept) from staff")).isEqualTo(2L);
        assertThat(CRATE.failure("select distinct dept from staff order by id")).isEqualTo(ErrorKind.SQL_PARSE);
    }

    @Test
    void objectsAndArraysAreReachedInto() {
        assertThat(CRATE.rows("select o['a'], o['tags'][1], items['k'], items[1]['k'] from staff where id = 1"))
                .containsExactly(asList(1, "x", List.of(1, 2), 1));
        assertThat(CRATE.value("select \"o['a']\" from staff where id = 4")).isEqualTo(4);
        assertThat(CRATE.error("select o['nosuch'] from staff"))
                .hasMessage("ColumnUnknownException[Column o['nosuch'] unknown]");
        assertThat(CRATE.failure("select pay['x'] from staff")).isEqualTo(ErrorKind.COLUMN_UNKNOWN);
        assertThat(CRATE.value("select {a = {b = 2}}['a']['b']")).isEqualTo(2);
        assertThat(CRATE.value("select [1, 2][3]")).isNull();
    }

    @Test
    void systemColumnsShowOnlyWhenTheyAreNamed() {
        assertThat(CRATE.names("select * from staff"))
                .containsExactly("id", "dept", "boss", "pay", "score", "o", "items");
        assertThat(CRATE.rows("select _id, _version, _doc['pay'] from staff where id = 3"))
                .containsExactly(asList("3", 1L, 60));
    }

    @Test
    void starExpandsToTheColumnsOfAllOrOneRelation() {
        assertThat(CRATE.names("select s.id, * from staff s")).hasSize(8);
        assertThat(CRATE.names("select x.* from staff s, (select 1 as one) x")).containsExactly("one");
        assertThat(CRATE.names("select staff.* from doc.staff")).hasSize(7);
        assertThat(CRATE.failure("select y.* from staff x")).isEqualTo(ErrorKind.SQL_PARSE);
    }

    @Test
    void unnamedColumnsAreCalledAsCrateCallsThem() {
        assertThat(CRATE.names("select 1 + 1, count(*), upper('a'), 'x', null, case when true then 1 end"))
                .containsExactly("(1 + 1)", "count", "upper", "'x'", "NULL", "(CASE WHEN true THEN 1 END)");
        assertThat(CRATE.names("select o['a'], s.id, cast(id as text) from staff s"))
                .containsExactly("o['a']", "id", "CAST(id AS text)");
        assertThat(CRATE.names("select count(*), 1 + 1 union all select 2, 3")).containsExactly("count(*)", "2");
    }

    @Test
    void expressionsAreEvaluatedOnlyWhereTheyMatter() {
        assertThat(CRATE.value("select case when true then 1 else 1 / 0 end")).isEqualTo(1);
        assertThat(CRATE.value("select coalesce(1, 1 / 0)")).isEqualTo(1);
        assertThat(CRATE.value("select if(false, 1 / 0, 2)")).isEqualTo(2);
        assertThat(CRATE.value("select false and 1 / 0 = 1")).isEqualTo(false);
        assertThat(CRATE.column("select 1 / 0 from staff where false")).isEmpty();
    }

    @Test
    void anObjectIsMadeOfItsKeysInOrder() {
        assertThat(CRATE.value("select {b = 1, a = 'x'}")).isEqualTo(Map.of("b", 1, "a", "x"));
    }
}
