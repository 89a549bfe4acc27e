package org.cratedb4j.client.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.CrateClientBuilder;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Scripted nodes and clients for one test. After it, the clients are closed, and none of their connections may be left.
 */
public final class Nodes implements AfterEachCallback {

    private final List<ScriptedNode> nodes = new ArrayList<>();
    private final List<CrateClient> clients = new ArrayList<>();

    public ScriptedNode start() {
        return add(new ScriptedNode());
    }

    /** Looks after a node that the test has started itself. */
    public ScriptedNode add(ScriptedNode node) {
        nodes.add(node);
        return node;
    }

    /** The address of a node that is not there. */
    public String absent() {
        ScriptedNode node = new ScriptedNode();
        node.close();
        return node.url();
    }

    public CrateClient client(ScriptedNode... to) {
        return client(builder(to));
    }

    public CrateClient client(CrateClientBuilder builder) {
        CrateClient client = builder.build();
        clients.add(client);
        return client;
    }

    public CrateClientBuilder builder(ScriptedNode... to) {
        return CrateClient.builder()
                .nodes(List.of(to).stream().map(ScriptedNode::url).toArray(String[]::new));
    }

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        clients.forEach(CrateClient::close);
        for (ScriptedNode node : nodes) {
            assertThat(node.awaitConnectionsEnded())
                    .as("the client has closed all its connections")
                    .isTrue();
            node.close();
        }
    }
}
