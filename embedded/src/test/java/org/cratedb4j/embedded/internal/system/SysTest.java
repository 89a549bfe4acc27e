package org.cratedb4j.embedded.internal.system;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.engine.Session;
import org.junit.jupiter.api.Test;

class SysTest {
    @Test
    void nodesTellWhereTheyListen() {
        try (TestSystem system = new TestSystem(2)) {
            assertThat(system.rows(
                            "select id, name, rest_url, port['http'], is_master, version['number'] from sys.nodes"))
                    .containsExactly(
                            List.of("id-1", "node-1", "127.0.0.1:4201", 4201, true, "6.4.3"),
                            List.of("id-2", "node-2", "127.0.0.1:4202", 4202, false, "6.4.3"));
            assertThat(system.rows("select id, master_node, license, settings['stats']['enabled'] from sys.cluster"))
                    .containsExactly(asList("cluster-id", "id-1", null, true));
        }
    }

    @Test
    void shardsShareTheRowsThatSearchesSee() {
        try (TestSystem system = new TestSystem(1)) {
            system.run(
                    "create table t (id integer primary key) clustered into 3 shards with (refresh_interval = 0)",
                    "insert into t select * from generate_series(1, 50)");

            assertThat(system.rows("select sum(num_docs) from sys.shards where table_name = 't'"))
                    .containsExactly(List.of(0L));
            system.run("refresh table t");
            assertThat(system.rows("select count(*), sum(num_docs), min(num_docs) > 0 from sys.shards"))
                    .containsExactly(List.of(3L, 50L, true));
            assertThat(system.rows("select id, primary, state, partition_ident from sys.shards order by id limit 1"))
                    .containsExactly(List.of(0, true, "STARTED", ""));
        }
    }

    @Test
    void partitionsHaveShardsOfTheirOwn() {
        try (TestSystem system = new TestSystem(1)) {
            system.run(
                    "create table p (d text, x integer) clustered into 2 shards partitioned by (d)",
                    "insert into p values ('a', 1), ('a', 2), ('b', 3)",
                    "refresh table p");

            assertThat(system.rows("select values['d'], sum(num_docs), count(*) from sys.shards s"
                            + " join information_schema.table_partitions p on s.partition_ident = p.partition_ident"
                            + " group by 1 order by 1"))
                    .containsExactly(List.of("a", 2L, 2L), List.of("b", 1L, 2L));
        }
    }

    @Test
    void copiesWithoutANodeMakeATableYellow() {
        try (TestSystem system = new TestSystem(2)) {
            system.run(
                    "create table enough (x integer) clustered into 2 shards with (number_of_replicas = '0-all')",
                    "create table few (x integer) clustered into 2 shards with (number_of_replicas = 2)");

            assertThat(system.rows("select table_name, health, severity, underreplicated_shards from sys.health"
                            + " order by table_name"))
                    .containsExactly(
                            List.of("enough", "GREEN", (short) 1, 0L), List.of("few", "YELLOW", (short) 2, 2L));
            assertThat(system.rows("select state, primary, count(*) from sys.shards where table_name = 'few'"
                            + " group by 1, 2 order by 1, 2"))
                    .containsExactly(
                            List.of("STARTED", false, 2L),
                            List.of("STARTED", true, 2L),
                            List.of("UNASSIGNED", false, 2L));
            assertThat(system.rows("select health, underreplicated_shards from sys.cluster_health"))
                    .containsExactly(List.of("YELLOW", 2L));
        }
    }

    @Test
    void jobsAreSeenWhileTheyRunAndInTheLogThen() {
        try (TestSystem system = new TestSystem(1)) {
            String running = "select stmt, username, node['name'] from sys.jobs";

            assertThat(system.rows(running)).containsExactly(List.of(running, "crate", "node-1"));
            assertThatThrownBy(() -> system.rows("select 1 / 0")).hasMessageContaining("/ by zero");
            assertThat(system.rows(
                            "select error, classification['type'] from sys.jobs_log where stmt = 'select 1 / 0'"))
                    .containsExactly(List.of("SQLParseException[/ by zero]", "SELECT"));
            assertThat(system.rows("select classification['type'], total_count, failed_count from sys.jobs_metrics"))
                    .containsExactly(List.of("SELECT", 3L, 1L));
        }
    }

    @Test
    void usersSeeTheirOwnJobsOnly() {
        try (TestSystem system = new TestSystem(1)) {
            system.run("create user joe", "grant dql on schema sys to joe", "select 1");

            assertThat(system.rowsAs("joe", "select distinct username from sys.jobs_log"))
                    .isEmpty();
            assertThat(system.rowsAs("joe", "select distinct username from sys.jobs_log"))
                    .containsExactly(List.of("joe"));
        }
    }

    @Test
    void sessionsShowTheirSettings() {
        try (TestSystem system = new TestSystem(1);
                Session session = system.session("crate")) {
            session.execute("set application_name = 'app'", List.of());

            assertThat(system.rows("select settings['application_name'], settings['enable_hashjoin'], protocol"
                            + " from sys.sessions order by id"))
                    .containsExactly(List.of("app", "t", "http"), asList(null, "t", "http"));
        }
    }

    @Test
    void usersAndPrivilegesAreListedWithoutPasswords() {
        try (TestSystem system = new TestSystem(1)) {
            system.run(
                    "create table t (x integer)",
                    "create user joe with (password = 'secret')",
                    "create role readers",
                    "grant readers to joe",
                    "grant dql on table t to readers",
                    "deny ddl to joe");

            assertThat(system.rows("select name, superuser, password, granted_roles from sys.users order by name"))
                    .containsExactly(
                            asList("crate", true, null, List.of()),
                            asList("joe", false, "********", List.of(Map.of("role", "readers", "grantor", "crate"))));
            assertThat(system.rows("select grantee, state, type, class, ident from sys.privileges order by grantee"))
                    .containsExactly(
                            asList("joe", "DENY", "DDL", "CLUSTER", null),
                            asList("readers", "GRANT", "DQL", "TABLE", "doc.t"));
        }
    }

    @Test
    void theTablesCannotBeChanged() {
        try (TestSystem system = new TestSystem(1)) {
            assertThatThrownBy(() -> system.run("delete from sys.summits"))
                    .hasMessage(
                            "OperationOnInaccessibleRelationException[The relation \"sys.summits\" doesn't support or"
                                    + " allow DELETE operations]");
        }
    }

    @Test
    void systemTablesHaveNoFullTextIndex() {
        try (TestSystem system = new TestSystem(1)) {
            assertThatThrownBy(() -> system.rows("select 1 from sys.summits where match(mountain, 'x')"))
                    .hasMessageContaining("Cannot use MATCH on system tables");
        }
    }
}
