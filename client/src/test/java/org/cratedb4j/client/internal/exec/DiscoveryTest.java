package org.cratedb4j.client.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.cratedb4j.client.internal.http.ConnectionPool;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.nodes.NodeSet;
import org.cratedb4j.client.internal.options.Settings;
import org.cratedb4j.client.internal.options.TransportSettings;
import org.cratedb4j.client.internal.time.Backoff;
import org.cratedb4j.client.internal.time.Ticker;
import org.cratedb4j.client.testing.ScriptedNode;
import org.cratedb4j.client.testing.VirtualTime;
import org.cratedb4j.embedded.EmbeddedCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which of the nodes that the cluster names are taken in, and which are forgotten. */
class DiscoveryTest {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final VirtualTime time = new VirtualTime();
    private final ConnectionPool pool =
            new ConnectionPool(TransportSettings.config(Settings.defaults()), null, Ticker.SYSTEM);
    private final EmbeddedCluster embedded = EmbeddedCluster.start(3);
    private final ScriptedNode scripted = new ScriptedNode();

    @AfterEach
    void close() {
        pool.close();
        scripted.close();
        embedded.close();
    }

    private NodeSet discovering(String... hostsAndPorts) {
        NodeSet nodes = new NodeSet(
                List.of(hostsAndPorts).stream().map(DiscoveryTest::address).toList(), Ticker.SYSTEM);
        RetryPolicy retries = RetryPolicy.of(new Backoff(Duration.ZERO), 1, null);
        StatementRunner runner = new StatementRunner(nodes, pool, null, null, retries);
        NodePing ping = new NodePing(pool, null, null, Ticker.SYSTEM);
        new Discovery(nodes, new ClusterNodes(nodes, runner), ping, time, Ticker.SYSTEM, INTERVAL).start();
        time.pass(Duration.ZERO);
        return nodes;
    }

    private static NodeAddress address(String hostAndPort) {
        URI uri = URI.create("http://" + hostAndPort);
        return new NodeAddress(false, uri.getHost(), uri.getPort(), "");
    }

    private String embeddedNode(int index, String host) {
        return host + ":" + embedded.node(index).port();
    }

    private static List<String> addresses(NodeSet nodes) {
        return nodes.all().stream().map(node -> node.address().authority()).toList();
    }

    /** The scripted node says that the cluster has one more node beside itself. */
    private void names(String name, int port) {
        scripted.answers(
                "FROM sys.nodes",
                String.format(
                        Locale.ROOT,
                        "{\"cols\":[\"a\",\"b\",\"c\",\"d\"],\"col_types\":[4,4,4,9],\"rows\":["
                                + "[\"scripted\",\"127.0.0.1:%d\",\"localhost\",%1$d],"
                                + "[\"%s\",\"127.0.0.1:%d\",\"localhost\",%3$d]],\"rowcount\":2}",
                        scripted.port(),
                        name,
                        port));
    }

    @Test
    void theOtherNodesOfTheClusterAreTakenIn() {
        NodeSet nodes = discovering(embeddedNode(0, "127.0.0.1"));

        assertThat(addresses(nodes))
                .containsExactlyInAnyOrder(
                        embeddedNode(0, "127.0.0.1"), embeddedNode(1, "127.0.0.1"), embeddedNode(2, "127.0.0.1"));
    }

    @Test
    void aNodeThatWasGivenByAnotherNameIsNotTakenInAgain() {
        NodeSet nodes = discovering(embeddedNode(0, "localhost"), embeddedNode(1, "127.0.0.1"));

        assertThat(addresses(nodes))
                .containsExactlyInAnyOrder(
                        embeddedNode(0, "localhost"), embeddedNode(1, "127.0.0.1"), embeddedNode(2, "127.0.0.1"));
    }

    @Test
    void aNodeThatIsGoneIsForgottenAndTakenInAgainWhenItIsBack() {
        NodeSet nodes = discovering(embeddedNode(0, "127.0.0.1"));

        embedded.node(2).stop();
        time.pass(INTERVAL);
        assertThat(addresses(nodes)).hasSize(2).doesNotContain(embeddedNode(2, "127.0.0.1"));

        embedded.node(2).start();
        time.pass(INTERVAL);
        assertThat(addresses(nodes)).hasSize(3).contains(embeddedNode(2, "127.0.0.1"));
    }

    @Test
    void aNodeThatWasGivenStaysThoughItIsGone() {
        NodeSet nodes = discovering(embeddedNode(0, "127.0.0.1"), embeddedNode(1, "127.0.0.1"));

        embedded.node(1).stop();
        time.pass(INTERVAL);

        assertThat(addresses(nodes)).hasSize(3).contains(embeddedNode(1, "127.0.0.1"));
    }

    @Test
    void aNodeThatCannotBeReachedIsNotTakenIn() {
        ScriptedNode absent = new ScriptedNode();
        absent.close();
        names("other", absent.port());

        assertThat(addresses(discovering("127.0.0.1:" + scripted.port()))).hasSize(1);
    }

    @Test
    void whoeverAnswersByAnotherNameIsNotTakenIn() {
        names("other", embedded.node(0).port());

        assertThat(addresses(discovering("127.0.0.1:" + scripted.port()))).hasSize(1);
    }

    @Test
    void aClusterThatDoesNotAnswerChangesNothing() {
        NodeSet nodes = discovering(embeddedNode(0, "127.0.0.1"));
        embedded.nodes().forEach(EmbeddedCluster.Node::stop);

        time.pass(INTERVAL);

        assertThat(addresses(nodes)).hasSize(3);
        assertThat(time.waiting()).as("the next look").isEqualTo(1);
    }

    @Test
    void aLookThatFailsIsFollowedByAnother() {
        scripted.answers("FROM sys.nodes", "{}");
        NodeSet nodes = discovering("127.0.0.1:" + scripted.port());
        assertThat(nodes.all()).hasSize(1);

        names(embedded.node(0).name(), embedded.node(0).port());
        time.pass(INTERVAL);

        assertThat(addresses(nodes)).contains(embeddedNode(0, "127.0.0.1"));
    }
}
