package org.cratedb4j.embedded.internal.system;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InformationSchemaTest {
    private final TestSystem system = new TestSystem(1);

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void tablesTellHowTheyAreKept() {
        system.run(
                "create table t (id integer primary key, v text) clustered into 2 shards with (number_of_replicas = 0)",
                "create table p (day text, x integer) partitioned by (day)",
                "create view v as select id from t");

        assertThat(system.rows("select table_name, table_type, number_of_shards, number_of_replicas, clustered_by,"
                        + " partitioned_by, closed from information_schema.tables where table_schema = 'doc'"
                        + " order by table_name"))
                .containsExactly(
                        asList("p", "BASE TABLE", 4, "0-1", "_id", List.of("day"), false),
                        asList("t", "BASE TABLE", 2, "0", "id", null, false),
                        asList("v", "VIEW", null, null, null, null, null));
        assertThat(system.rows("select version['created'], settings['refresh_interval'],"
                        + " settings['write']['wait_for_active_shards'] from information_schema.tables"
                        + " where table_name = 't'"))
                .containsExactly(List.of("6.4.3", 1000L, "1"));
    }

    @Test
    void columnsTellTypeAndRules() {
        system.run("create table t (id integer primary key, name text not null default 'x',"
                + " o object(strict) as (a integer), arr array(object as (z double precision)), num numeric(10, 2),"
                + " v varchar(7), ts timestamp, gen integer generated always as (id + 1))");

        assertThat(system.rows("select column_name, data_type, is_nullable, column_default, generation_expression,"
                        + " character_maximum_length, numeric_precision, numeric_precision_radix, datetime_precision"
                        + " from information_schema.columns where table_schema = 'doc' order by ordinal_position"))
                .containsExactly(
                        asList("id", "integer", "NO", null, null, null, 32, 2, null),
                        asList("name", "text", "NO", "'x'", null, null, null, null, null),
                        asList("o", "object", "YES", null, null, null, null, null, null),
                        asList("o['a']", "integer", "YES", null, null, null, 32, 2, null),
                        asList("arr", "object_array", "YES", null, null, null, null, null, null),
                        asList("arr['z']", "double precision", "YES", null, null, null, 53, 2, null),
                        asList("num", "numeric", "YES", null, null, null, 10, null, null),
                        asList("v", "text", "YES", null, null, 7, null, null, null),
                        asList("ts", "timestamp without time zone", "YES", null, null, null, null, null, 3),
                        asList("gen", "integer", "YES", null, "(id + 1)", null, 32, 2, null));
        assertThat(system.rows("select column_details from information_schema.columns"
                        + " where table_schema = 'doc' and column_name = 'o[''a'']'"))
                .containsExactly(List.of(Map.of("name", "o", "path", List.of("a"), "oid", 4L, "policy", "strict")));
    }

    @Test
    void columnsOfViewsAreThoseOfTheirQueries() {
        system.run("create table t (o object as (a integer), n numeric(5, 2))", "create view v as select n, o from t");

        assertThat(system.rows("select column_name, data_type, ordinal_position from information_schema.columns"
                        + " where table_name = 'v' order by ordinal_position"))
                .containsExactly(
                        List.of("n", "numeric", 1), List.of("o", "object", 2), List.of("o['a']", "integer", 3));
    }

    @Test
    void aViewWhoseTableIsGoneIsMarked() {
        system.run("create table t (x integer)", "create view v as select x from t", "drop table t");

        assertThat(system.rows("select view_definition from information_schema.views"))
                .containsExactly(List.of("/* Corrupted view, needs fix */\nSELECT \"x\"\nFROM \"t\"\n"));
        assertThat(system.rows("select column_name from information_schema.columns where table_name = 'v'"))
                .isEmpty();
    }

    @Test
    void constraintsAreKeysAndNotNullsAndChecks() {
        system.run("create table t (id integer primary key, v text not null, constraint pos check (id > 0))");

        assertThat(system.rows("select constraint_name, constraint_type from information_schema.table_constraints"
                        + " where table_schema = 'doc'"))
                .containsExactly(
                        List.of("t_pkey", "PRIMARY KEY"),
                        List.of("doc_t_id_not_null", "CHECK"),
                        List.of("doc_t_v_not_null", "CHECK"),
                        List.of("pos", "CHECK"));
        assertThat(system.rows("select constraint_name, column_name, ordinal_position"
                        + " from information_schema.key_column_usage"))
                .containsExactly(List.of("t_pkey", "id", 1));
    }

    @Test
    void partitionsShowTheirValuesInTheColumnsTypes() {
        system.run("create table p (x integer, d timestamp) partitioned by (x)", "insert into p values (5, 0)");

        assertThat(system.rows("select values, values['x'], number_of_shards from information_schema.table_partitions"))
                .containsExactly(List.of(Map.of("x", 5), "5", 4));
    }

    @Test
    void usersSeeWhatTheyMayUse() {
        system.run(
                "create table t (x integer)",
                "create table hidden (x integer)",
                "create user joe",
                "grant dql on table t to joe");

        assertThat(system.rowsAs("joe", "select table_name from information_schema.tables"))
                .containsExactly(List.of("t"));
        assertThat(system.rowsAs("joe", "select table_name, column_name from information_schema.columns"))
                .containsExactly(List.of("t", "x"));
        assertThat(system.rowsAs("joe", "select role_name from information_schema.enabled_roles"))
                .containsExactly(List.of("joe"));
    }

    @Test
    void whatAnalyzersAreMadeOfIsListed() {
        assertThat(system.rows("select routine_type, count(*) from information_schema.routines group by 1 order by 1"))
                .containsExactly(
                        List.of("ANALYZER", 45L),
                        List.of("CHAR_FILTER", 3L),
                        List.of("TOKENIZER", 16L),
                        List.of("TOKEN_FILTER", 61L));
    }

    @Test
    void columnsThatViewsShowAreFollowedToTheRelationsInFrom() {
        system.run(
                "create table t1 (x integer, o object as (a integer))",
                "create table t2 (y integer)",
                "create view v1 as select o['a'] as a, x + 1 as calc, t22.y, t3.b from t1, t2 as t22,"
                        + " (select y as b from t2) as t3 where x > 0",
                "create view v2 as select v1.*, max(name) over () from v1, sys.cluster",
                "create view v3 as select calc from v1 as aliased",
                "create table gone (z integer)",
                "create view corrupted as select z from gone",
                "drop table gone");

        assertThat(system.rows("select view_name, table_schema, table_name, column_name"
                        + " from information_schema.view_column_usage"))
                .containsExactly(
                        List.of("v1", "doc", "t1", "o['a']"),
                        List.of("v1", "doc", "t1", "x"),
                        List.of("v1", "doc", "t2", "y"),
                        List.of("v2", "doc", "v1", "a"),
                        List.of("v2", "doc", "v1", "calc"),
                        List.of("v2", "doc", "v1", "y"),
                        List.of("v2", "doc", "v1", "b"),
                        List.of("v2", "sys", "cluster", "name"));
    }

    @Test
    void viewsWhoseColumnsCannotBeFollowedAreRefusedRatherThanLeftOut() {
        system.run("create view v as select 1 as one union all select 2");

        assertThatThrownBy(() -> system.rows("select * from information_schema.view_column_usage"))
                .hasMessageContaining("unsupported");
    }
}
