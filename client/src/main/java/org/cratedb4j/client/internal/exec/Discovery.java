package org.cratedb4j.client.internal.exec;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.internal.exec.ClusterNodes.Published;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.nodes.Node;
import org.cratedb4j.client.internal.nodes.NodeSet;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Ticker;
import org.cratedb4j.client.internal.time.Timer;
import org.cratedb4j.client.internal.wire.NodeInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the nodes that the cluster names, once they answer by their name where the cluster says they are, and forgets
 * them when it names them no more. Nodes that the client was given stay. Works on the timer's thread.
 */
final class Discovery {

    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final NodeSet nodes;
    private final ClusterNodes cluster;
    private final NodePing ping;
    private final Timer timer;
    private final Ticker ticker;
    private final Duration interval;
    private final boolean secure;
    private final Set<NodeAddress> unnamed = new HashSet<>();
    private final Set<String> givenNames = new HashSet<>();
    private final Map<Published, NodeAddress> found = new HashMap<>();
    private final Set<Published> unreachable = new HashSet<>();

    Discovery(NodeSet nodes, ClusterNodes cluster, NodePing ping, Timer timer, Ticker ticker, Duration interval) {
        this.nodes = nodes;
        this.cluster = cluster;
        this.ping = ping;
        this.timer = timer;
        this.ticker = ticker;
        this.interval = interval;
        List<NodeAddress> given = nodes.all().stream().map(Node::address).toList();
        secure = given.get(0).secure();
        unnamed.addAll(given);
    }

    /** Looks now, and again after each interval. */
    void start() {
        timer.schedule(this::look, 0);
    }

    private void look() {
        try {
            List<Published> published = cluster.published(Deadline.after(PATIENCE, ticker));
            unnamed.removeIf(this::learnName);
            forgetAllBut(published);
            published.forEach(this::takeIn);
        } catch (CrateException e) {
            LOG.debug("The cluster could not be asked for its nodes: {}", e.getMessage());
        } finally {
            timer.schedule(this::look, interval.toNanos());
        }
    }

    /** The same node may have several addresses, but has one name. */
    private boolean learnName(NodeAddress given) {
        NodeInfo info = ask(given);
        if (info != null) {
            givenNames.add(info.name());
        }
        return info != null;
    }

    private void forgetAllBut(List<Published> published) {
        found.entrySet().removeIf(entry -> {
            boolean gone = !published.contains(entry.getKey());
            if (gone) {
                nodes.remove(entry.getValue());
                LOG.info("{} does not belong to the cluster any more", entry.getValue());
            }
            return gone;
        });
        unreachable.retainAll(published);
    }

    private void takeIn(Published published) {
        if (givenNames.contains(published.name()) || found.containsKey(published)) {
            return;
        }
        NodeAddress address = addresses(published)
                .filter(candidate -> answersAs(published.name(), candidate))
                .findFirst()
                .orElse(null);
        if (address != null) {
            nodes.add(address);
            found.put(published, address);
            LOG.info("{} belongs to the cluster, and is used from now on", address);
        } else if (unreachable.add(published)) {
            LOG.warn(
                    "The cluster names {}, but nobody of that name answers at {} or {}; it is not used",
                    published.name(),
                    published.restUrl(),
                    published.hostname());
        }
    }

    /** Its IP address, and the name of its host, for which its certificate may rather be. */
    private Stream<NodeAddress> addresses(Published published) {
        String rest = published.restUrl();
        int colon = rest.lastIndexOf(':');
        int port = (int) published.port();
        Stream<String> hosts = Stream.of(colon < 0 ? "" : rest.substring(0, colon), published.hostname());
        return hosts.map(host -> host.startsWith("[") ? host.substring(1, host.length() - 1) : host)
                .filter(host -> !host.isEmpty())
                .distinct()
                .map(host -> new NodeAddress(secure, host, port, ""));
    }

    private boolean answersAs(String name, NodeAddress address) {
        NodeInfo info = ask(address);
        return info != null && info.name().equals(name);
    }

    private @Nullable NodeInfo ask(NodeAddress address) {
        try {
            return ping.ask(address, Deadline.after(null, ticker)).info();
        } catch (IOException e) {
            return null;
        }
    }
}
