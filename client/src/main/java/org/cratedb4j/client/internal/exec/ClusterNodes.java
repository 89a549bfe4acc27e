package org.cratedb4j.client.internal.exec;

import java.util.List;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.nodes.NodeSet;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.wire.RowData;

/** The nodes of the cluster as it names them itself, in {@code sys.nodes}. Safe for use by many threads. */
public final class ClusterNodes {

    private static final String PUBLISHED = "SELECT name, rest_url, hostname, port['http'] FROM sys.nodes";

    private final NodeSet nodes;
    private final SystemTables tables;

    /** The nodes of the cluster that some nodes belong to. */
    public ClusterNodes(NodeSet nodes, StatementRunner runner) {
        this.nodes = nodes;
        tables = new SystemTables(runner);
    }

    /**
     * A node as it tells the others of itself.
     *
     * @param name its name
     * @param restUrl the address and port that it is reached at by HTTP, as it thinks
     * @param hostname the name of its host
     * @param port its port for HTTP
     */
    record Published(String name, String restUrl, String hostname, long port) {

        /** Whether it is reached at an address; a name is no address, whatever it may resolve to today. */
        boolean isAt(NodeAddress address) {
            return address.path().isEmpty()
                    && (address.authority().equals(restUrl)
                            || (address.host().equals(hostname) && address.port() == port));
        }
    }

    /**
     * Whether a node belongs to the cluster, and may be shown the client's credentials: because the client was given it, or
     * because the cluster, which is asked if need be, names it.
     */
    public boolean has(NodeAddress address, Deadline deadline) {
        return nodes.has(address) || published(deadline).stream().anyMatch(node -> node.isAt(address));
    }

    /** All nodes that the cluster knows of now. */
    List<Published> published(Deadline deadline) {
        return tables.query(PUBLISHED, List.of(), deadline).stream()
                .map(ClusterNodes::published)
                .toList();
    }

    private static Published published(RowData row) {
        return new Published(text(row, 0), text(row, 1), text(row, 2), row.isNull(3) ? 0 : row.bits(3));
    }

    private static String text(RowData row, int column) {
        return row.isNull(column) ? "" : String.valueOf(row.object(column));
    }
}
