package org.cratedb4j.cloud;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.CrateSession;
import org.cratedb4j.client.Row;
import org.jspecify.annotations.Nullable;

/** A cluster to send SQL to, be it of CrateDB Cloud or one's own. Safe for use by many threads; whoever makes it closes it. */
public sealed interface DatabaseCluster extends AutoCloseable permits ManagedCluster, StandaloneCluster {

    /**
     * The one cluster that is named: a URL stands for one's own, an id or a name for one of CrateDB Cloud.
     *
     * @param id the id, null for none
     * @param name the name, null for none
     * @param url the URL, null for none
     * @return the cluster, to be closed by the caller; nothing was asked yet
     * @throws DatabaseAddressMissingException if none is named
     * @throws DatabaseAddressDuplicateException if more than one is named
     */
    static DatabaseCluster create(@Nullable String id, @Nullable String name, @Nullable String url) {
        return create(ClusterAddress.of(id, name, url));
    }

    /**
     * The cluster of an address: a URL stands for one's own, an id or a name for one of CrateDB Cloud.
     *
     * @param address the address
     * @return the cluster, to be closed by the caller; nothing was asked yet
     */
    static DatabaseCluster create(ClusterAddress address) {
        return address.kind() == ClusterAddress.Kind.URL
                ? StandaloneCluster.at(address.value())
                : ManagedCluster.of(address, CloudClient.fromEnvironment());
    }

    /**
     * The cluster that the environment or a {@code .env} file names, see {@link ClusterAddress#fromEnvironment(Map, Path)}.
     *
     * @return the cluster, to be closed by the caller; nothing was asked yet
     * @throws DatabaseAddressMissingException if none is named
     */
    static DatabaseCluster fromEnv() {
        return create(ClusterAddress.fromEnvironment(System.getenv(), Path.of("")));
    }

    /**
     * A client of the cluster, one for all callers, which is closed with this.
     *
     * @return the client
     */
    CrateClient client();

    /**
     * A session of the cluster.
     *
     * @return the session, to be closed by the caller
     */
    default CrateSession session() {
        return client().session();
    }

    /**
     * Executes a statement and takes all its rows into memory.
     *
     * @param sql the statement
     * @param parameters the values of its parameters
     * @return one map for each row, by the names of the columns
     */
    default List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... parameters) {
        return client().sql(sql, parameters).list().stream().map(Row::toMap).toList();
    }

    @Override
    void close();
}
