package org.cratedb4j.embedded.internal.system;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PgCatalogTest {
    private final TestSystem system = new TestSystem(1);

    @BeforeEach
    void create() {
        system.run(
                "create table t1 (id int primary key, s string, o object as (a int), g generated always as s || '_foo')",
                "create view v1 as select id from t1");
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void schemasHaveFixedNumbers() {
        assertThat(system.rows("select oid, nspname from pg_namespace order by nspname"))
                .containsExactly(
                        List.of(-508866815, "blob"),
                        List.of(-2048275947, "doc"),
                        List.of(204690627, "information_schema"),
                        List.of(-68025646, "pg_catalog"),
                        List.of(-458336339, "sys"));
    }

    @Test
    void tablesAndViewsAndKeysAreClasses() {
        assertThat(system.rows("select relname, relkind, relnatts, reltuples from pg_class"
                        + " where relnamespace = -2048275947 order by relname"))
                .containsExactly(
                        asList("t1", "r", (short) 4, -1f),
                        asList("t1_pkey", "i", (short) 4, 0f),
                        asList("v1", "v", (short) 1, -1f));
        assertThat(system.rows("select c.oid::integer from pg_class c where relname = 't1_pkey'"))
                .containsExactly(List.of(-649073482));
    }

    @Test
    void columnsAreAttributes() {
        assertThat(system.rows("select attname, attnum, atttypid, attlen, attnotnull, attgenerated from pg_attribute"
                        + " where attrelid = 't1'::regclass order by attnum"))
                .containsExactly(
                        List.of("id", 1, 23, (short) 4, true, ""),
                        List.of("s", 2, 1043, (short) -1, false, ""),
                        List.of("o", 3, 114, (short) -1, false, ""),
                        List.of("o['a']", 4, 23, (short) 4, false, ""),
                        List.of("g", 5, 1043, (short) -1, false, "s"));
    }

    @Test
    void droppedColumnsLeaveTheirPlaces() {
        system.run("create table d (a integer, b text)", "alter table d drop column a");

        assertThat(system.rows("select attname, attnum, atttypid, attisdropped from pg_attribute"
                        + " where attrelid = 'd'::regclass order by attnum"))
                .containsExactly(List.of("_dropped_1", 1, 0, true), List.of("b", 2, 1043, false));
    }

    @Test
    void keysAreConstraintsAndIndexes() {
        assertThat(system.rows("select conname, contype, conkey, oid from pg_constraint"
                        + " where connamespace = -2048275947"))
                .containsExactly(List.of("t1_pkey", "p", List.of((short) 1), -1310475467));
        assertThat(system.rows("select indkey, indnkeyatts from pg_index where indrelid = 't1'::regclass"))
                .containsExactly(List.of(List.of(1), (short) 1));
        assertThat(system.rows("select pg_get_constraintdef(oid) from pg_constraint where conname = 't1_pkey'"))
                .containsExactly(List.of("PRIMARY KEY (id)"));
    }

    @Test
    void typesHaveTheFunctionsThatReadAndWriteThem() {
        assertThat(system.rows("select typname, typinput::text, typreceive::text, typarray from pg_type"
                        + " where typname in ('int4', '_int4', 'timestamptz') order by typname"))
                .containsExactly(
                        List.of("_int4", "array_in", "array_recv", 0),
                        List.of("int4", "int4_in", "int4recv", 1007),
                        List.of("timestamptz", "timestamptz_in", "timestamptz_recv", 1185));
        assertThat(system.rows("select count(*) from pg_type t join pg_proc p on t.typreceive = p.oid::regproc"
                        + " where t.typname = 'int4'"))
                .containsExactly(List.of(1L));
    }

    @Test
    void settingsAreThoseOfTheSession() {
        assertThat(system.rows("select setting, boot_val from pg_settings where name in ('search_path', 'datestyle')"
                        + " order by name"))
                .containsExactly(List.of("ISO", "ISO"), List.of("doc", "doc"));
    }

    @Test
    void rolesAndTheirMembersAreListed() {
        system.run("create user joe", "create role readers", "grant readers to joe");

        assertThat(system.rows("select rolname, rolsuper, rolcanlogin from pg_roles order by rolname"))
                .containsExactly(
                        List.of("crate", true, true), List.of("joe", false, true), List.of("readers", false, false));
        assertThat(system.rows("select m.rolname, r.rolname from pg_auth_members a join pg_roles m on a.member = m.oid"
                        + " join pg_roles r on a.roleid = r.oid"))
                .containsExactly(List.of("joe", "readers"));
    }
}
