package org.cratedb4j.cloud;

import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.CrateClientBuilder;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.cloud.internal.cluster.DatabaseUrl;

/** A cluster of one's own, known by its URL. Safe for use by many threads; whoever makes it closes it. */
public final class StandaloneCluster implements DatabaseCluster {

    private final CrateClient client;

    private StandaloneCluster(CrateClient client) {
        this.client = client;
    }

    /**
     * The cluster at a URL.
     *
     * @param url {@code http(s)://} or {@code crate://user:password@host:port/schema}, the latter with {@code ?ssl=true} for TLS
     * @return the cluster, to be closed by the caller; nothing was asked yet
     * @throws DatabaseAddressMissingException if the URL is blank
     */
    public static StandaloneCluster at(String url) {
        if (url.isBlank()) {
            throw new DatabaseAddressMissingException(
                    "Failed to address cluster: Either SQLAlchemy or HTTP URL needs to be specified");
        }
        DatabaseUrl address = DatabaseUrl.parse(url);
        CrateClientBuilder builder = CrateClient.builder().nodes(address.node());
        address.schema().ifPresent(builder::schema);
        if (!address.verified()) {
            builder.verifyCertificate(false);
        }
        return of(builder.build());
    }

    /**
     * The cluster that a client speaks to.
     *
     * @param client the client, which is closed with the cluster
     * @return the cluster, to be closed by the caller
     */
    public static StandaloneCluster of(CrateClient client) {
        return new StandaloneCluster(client);
    }

    /**
     * Whether the cluster answers. What hinders it is not told.
     *
     * @return whether a statement could be executed
     */
    public boolean probe() {
        try {
            client.sql("SELECT 42").one();
            return true;
        } catch (CrateException e) {
            return false;
        }
    }

    @Override
    public CrateClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
    }
}
