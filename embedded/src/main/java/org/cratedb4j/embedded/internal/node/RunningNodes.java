package org.cratedb4j.embedded.internal.node;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cratedb4j.embedded.internal.engine.ClusterView;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.cratedb4j.embedded.internal.http.NodeServer;

/** The nodes of a cluster that have not been stopped. */
final class RunningNodes implements ClusterView {
    private final String id;
    private final Set<NodeServer> servers = ConcurrentHashMap.newKeySet();

    RunningNodes(String id) {
        this.id = id;
    }

    void add(NodeServer server) {
        servers.removeIf(other -> !other.isRunning());
        servers.add(server);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<NodeIdentity> nodes() {
        return servers.stream()
                .filter(NodeServer::isRunning)
                .map(NodeServer::node)
                .sorted(Comparator.comparing(NodeIdentity::name))
                .toList();
    }
}
