package org.cratedb4j.client.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.cratedb4j.client.internal.http.ConnectionPool;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.nodes.NodeSet;
import org.cratedb4j.client.internal.options.Settings;
import org.cratedb4j.client.internal.options.TransportSettings;
import org.cratedb4j.client.internal.time.Backoff;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Ticker;
import org.cratedb4j.embedded.EmbeddedNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who belongs to the cluster, and may be shown the client's credentials. */
class ClusterNodesTest {

    private static final Deadline NONE = Deadline.after(null, Ticker.SYSTEM);

    private final EmbeddedNode node = EmbeddedNode.start();
    private final int port = URI.create(node.url()).getPort();
    private final NodeAddress given = new NodeAddress(false, "localhost", port, "/db");
    private final ConnectionPool pool =
            new ConnectionPool(TransportSettings.config(Settings.defaults()), null, Ticker.SYSTEM);
    private final ClusterNodes cluster = cluster(new NodeAddress(false, "localhost", port, ""));

    private ClusterNodes cluster(NodeAddress... addresses) {
        NodeSet nodes = new NodeSet(List.of(addresses), Ticker.SYSTEM);
        RetryPolicy retries = RetryPolicy.of(new Backoff(Duration.ZERO), 1, null);
        return new ClusterNodes(nodes, new StatementRunner(nodes, pool, null, null, retries));
    }

    @AfterEach
    void close() {
        pool.close();
        node.close();
    }

    @Test
    void aNodeThatTheClientWasGivenIsKnownWithoutAsking() {
        node.close();

        assertThat(cluster(given).has(given, NONE)).isTrue();
    }

    @Test
    void aNodeThatTheClusterNamesIsKnown() {
        assertThat(cluster.has(new NodeAddress(false, "127.0.0.1", port, ""), NONE))
                .isTrue();
        assertThat(cluster.published(NONE)).singleElement().satisfies(published -> {
            assertThat(published.restUrl()).isEqualTo("127.0.0.1:" + port);
            assertThat(published.port()).isEqualTo(port);
            assertThat(published.name()).isNotEmpty();
        });
    }

    @Test
    void aStrangerIsNotKnown() {
        assertThat(cluster.has(new NodeAddress(false, "127.0.0.1", port + 1, ""), NONE))
                .isFalse();
        assertThat(cluster.has(new NodeAddress(false, "example.org", port, ""), NONE))
                .isFalse();
        assertThat(cluster.has(new NodeAddress(false, "127.0.0.1", port, "/path"), NONE))
                .isFalse();
    }
}
