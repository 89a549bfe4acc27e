package org.cratedb4j.cloud;

import java.util.Optional;
import org.cratedb4j.cloud.internal.config.CredentialChain;
import org.cratedb4j.cloud.internal.http.Api;
import org.cratedb4j.cloud.internal.http.ApiRequest;
import org.cratedb4j.cloud.internal.http.Storage;
import org.cratedb4j.cloud.internal.operation.Waiting;

/**
 * A client of the control plane of CrateDB Cloud. Make one and share it: it is safe for use by many threads. Whoever makes it
 * closes it. Nothing is sent before the first call.
 *
 * <p>Calls that only read are sent again when the service is in trouble, or does not answer; others only if they certainly did
 * not arrive. What the service refuses is a {@link CloudRequestException}.
 */
public final class CloudClient implements AutoCloseable {

    private final Api api;
    private final Storage storage;
    private final Waiting waiting;
    private final Optional<String> organization;

    CloudClient(Api api, Storage storage, Waiting waiting, CredentialChain.Found found) {
        this.api = api;
        this.storage = storage;
        this.waiting = waiting;
        organization = found.organization();
    }

    /**
     * A builder of clients, with everything at its default.
     *
     * @return the builder
     */
    public static CloudClientBuilder builder() {
        return new CloudClientBuilder();
    }

    /**
     * A client with the credentials of the environment, a {@code .env} file or {@code croud.yaml}.
     *
     * @return the client, to be closed by the caller
     * @throws CloudConfigurationException if there are no credentials
     */
    public static CloudClient fromEnvironment() {
        return builder().build();
    }

    static String userAgent() {
        Package home = CloudClient.class.getPackage();
        return "cratedb4j/"
                + Optional.ofNullable(home.getImplementationVersion()).orElse("dev") + " Java/"
                + Runtime.version().feature();
    }

    /**
     * The organization that was chosen: {@code CRATEDB_CLOUD_ORGANIZATION_ID}, else that of the profile.
     *
     * @return its id, empty if none was chosen
     */
    public Optional<String> organizationId() {
        return organization;
    }

    /**
     * Users, and who is logged in.
     *
     * @return calls
     */
    public Users users() {
        return new Users(api);
    }

    /**
     * API keys.
     *
     * @return calls
     */
    public ApiKeys apiKeys() {
        return new ApiKeys(api);
    }

    /**
     * Organizations.
     *
     * @return calls
     */
    public Organizations organizations() {
        return new Organizations(api);
    }

    /**
     * Files of organizations.
     *
     * @return calls
     */
    public CloudFiles files() {
        return new CloudFiles(api, storage);
    }

    /**
     * Secrets of organizations.
     *
     * @return calls
     */
    public Secrets secrets() {
        return new Secrets(api);
    }

    /**
     * Projects.
     *
     * @return calls
     */
    public Projects projects() {
        return new Projects(api);
    }

    /**
     * Regions.
     *
     * @return calls
     */
    public Regions regions() {
        return new Regions(api);
    }

    /**
     * Products.
     *
     * @return calls
     */
    public Products products() {
        return new Products(api);
    }

    /**
     * Subscriptions.
     *
     * @return calls
     */
    public Subscriptions subscriptions() {
        return new Subscriptions(api);
    }

    /**
     * Clusters.
     *
     * @return calls
     */
    public Clusters clusters() {
        return new Clusters(api, new Operations(api, waiting));
    }

    /**
     * Loads of data into clusters.
     *
     * @return calls
     */
    public ImportJobs importJobs() {
        return new ImportJobs(api, waiting);
    }

    /**
     * Exports from clusters.
     *
     * @return calls
     */
    public ExportJobs exportJobs() {
        return new ExportJobs(api, waiting);
    }

    /**
     * Settings of the service.
     *
     * @return calls
     */
    public Configurations configurations() {
        return new Configurations(api);
    }

    Waiting waiting() {
        return waiting;
    }

    /** Ends the session, if there is one. The service answers with a way to its pages, which does not matter. */
    void end() {
        api.tell(ApiRequest.get("/oauth2/logout"));
    }

    /** Closes all connections. Operations that are under way go on. */
    @Override
    public void close() {
        api.close();
        storage.close();
    }
}
