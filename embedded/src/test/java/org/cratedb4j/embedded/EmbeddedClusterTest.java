package org.cratedb4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.cratedb4j.embedded.conformance.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedClusterTest {
    private static String sql(EmbeddedCluster.Node node, String statement) throws IOException {
        try (RawConnection connection = new RawConnection(node.port())) {
            return connection.sql("{\"stmt\": \"" + statement + "\"}").text();
        }
    }

    @Test
    void anyNodeTakesAnyStatement() throws IOException {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(3)) {
            sql(cluster.node(0), "create table t (id integer primary key)");
            sql(cluster.node(1), "insert into t values (7)");

            assertThat(sql(cluster.node(2), "select id from t where id = 7")).contains("[[7]]");
            assertThat(cluster.urls()).hasSize(3).doesNotHaveDuplicates();
        }
    }

    @Test
    void aStoppedNodeIsGoneAndTheOthersGoOn() throws IOException {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(2);
                RawConnection connection = new RawConnection(cluster.node(0).port())) {
            connection.sql("{\"stmt\": \"create table t (id integer primary key)\"}");

            cluster.node(0).stop();

            assertThat(cluster.node(0).isRunning()).isFalse();
            assertThat(connection.isClosedByServer()).isTrue();
            assertThatThrownBy(() -> sql(cluster.node(0), "select 1")).isInstanceOf(IOException.class);
            assertThat(sql(cluster.node(1), "insert into t values (1)")).contains("\"rowcount\":1");
        }
    }

    @Test
    void aNodeComesBackOnItsPortWithItsData() throws IOException {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(2)) {
            String url = cluster.node(0).url();
            sql(cluster.node(0), "create table t (id integer primary key)");

            cluster.node(0).stop();
            cluster.node(0).start();

            assertThat(cluster.node(0).isRunning()).isTrue();
            assertThat(cluster.node(0).url()).isEqualTo(url);
            assertThat(sql(cluster.node(0), "insert into t values (1)")).contains("\"rowcount\":1");
        }
    }

    @Test
    void stoppingAndStartingTwiceDoesNothing() {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(1)) {
            cluster.node(0).start();
            cluster.node(0).stop();
            cluster.node(0).stop();

            assertThat(cluster.node(0).isRunning()).isFalse();
        }
    }

    @Test
    void allNodesCanBeStoppedAndTheDataStays() throws IOException {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(2)) {
            sql(cluster.node(0), "create table t (id integer primary key)");
            cluster.nodes().forEach(EmbeddedCluster.Node::stop);

            cluster.node(1).start();

            assertThat(sql(cluster.node(1), "select count(*) from t")).contains("[[0]]");
        }
    }

    @Test
    void aDataDirectoryOutlivesTheCluster(@TempDir Path directory) throws IOException {
        try (EmbeddedCluster cluster =
                EmbeddedCluster.builder().nodes(2).dataDir(directory).start()) {
            sql(cluster.node(0), "create table t (id integer primary key)");
        }
        try (EmbeddedCluster cluster =
                EmbeddedCluster.builder().nodes(1).dataDir(directory).start()) {
            assertThat(sql(cluster.node(0), "select count(*) from t")).contains("[[0]]");
        }
    }

    @Test
    void aClusterHasANode() {
        assertThatThrownBy(() -> EmbeddedCluster.start(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
