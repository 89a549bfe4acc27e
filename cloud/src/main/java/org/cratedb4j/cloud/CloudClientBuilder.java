package org.cratedb4j.cloud;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cratedb4j.cloud.internal.config.CredentialChain;
import org.cratedb4j.cloud.internal.config.Variables;
import org.cratedb4j.cloud.internal.http.Api;
import org.cratedb4j.cloud.internal.http.Endpoint;
import org.cratedb4j.cloud.internal.http.Repetition;
import org.cratedb4j.cloud.internal.http.Session;
import org.cratedb4j.cloud.internal.http.Storage;
import org.cratedb4j.cloud.internal.http.Transport;
import org.cratedb4j.cloud.internal.operation.Waiting;
import org.cratedb4j.cloud.internal.time.Pause;
import org.jspecify.annotations.Nullable;

/**
 * Builds clients of the control plane. For one thread.
 *
 * <p>Credentials come from the first of these that has some: {@link #credentials}; the environment ({@code
 * CRATEDB_CLOUD_API_KEY} and {@code CRATEDB_CLOUD_API_SECRET}); the nearest {@code .env} file in the working directory or above
 * it; the current profile of {@code croud.yaml}. The endpoint comes from {@link #endpoint}, {@code CRATEDB_CLOUD_ENDPOINT}, the
 * profile if the credentials do, or is {@link CloudConfig#DEFAULT_ENDPOINT}.
 */
public final class CloudClientBuilder {

    private @Nullable CloudCredentials credentials;
    private @Nullable String endpoint;
    private @Nullable String region;
    private boolean sudo;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration timeout = Duration.ofMinutes(1);
    private Map<String, String> environment = System.getenv();
    private Path directory = Path.of("");
    private @Nullable Path configFile;
    private Clock clock = Clock.systemUTC();
    private Pause pause = Pause.SYSTEM;

    CloudClientBuilder() {}

    /**
     * What to log in with. Default: see the class.
     *
     * @param given the credentials
     * @return this builder
     */
    public CloudClientBuilder credentials(CloudCredentials given) {
        credentials = Objects.requireNonNull(given);
        return this;
    }

    /**
     * Where the control plane is. Default: see the class.
     *
     * @param url an HTTP URL, maybe with a path
     * @return this builder
     */
    public CloudClientBuilder endpoint(String url) {
        endpoint = Objects.requireNonNull(url);
        return this;
    }

    /**
     * The region that calls are about. Default: that of the profile if the credentials come from there, else all.
     *
     * @param name the region, {@code _any_} for all
     * @return this builder
     */
    public CloudClientBuilder region(String name) {
        region = Objects.requireNonNull(name);
        return this;
    }

    /**
     * Whether to act as a superuser. Default: no.
     *
     * @param wanted whether to
     * @return this builder
     */
    public CloudClientBuilder sudo(boolean wanted) {
        sudo = wanted;
        return this;
    }

    /**
     * How long opening a connection may take. Default: 10 seconds.
     *
     * @param duration longer than zero
     * @return this builder
     */
    public CloudClientBuilder connectTimeout(Duration duration) {
        connectTimeout = positive("connectTimeout", duration);
        return this;
    }

    /**
     * How long the service may be silent while it is waited for an answer. Default: 1 minute.
     *
     * @param duration longer than zero
     * @return this builder
     */
    public CloudClientBuilder timeout(Duration duration) {
        timeout = positive("timeout", duration);
        return this;
    }

    /**
     * The environment to look up variables in. Default: that of the process.
     *
     * @param variables the variables
     * @return this builder
     */
    public CloudClientBuilder environment(Map<String, String> variables) {
        environment = Map.copyOf(variables);
        return this;
    }

    /**
     * The directory from which a {@code .env} file is looked for, upwards. Default: the working directory.
     *
     * @param path the directory
     * @return this builder
     */
    public CloudClientBuilder directory(Path path) {
        directory = Objects.requireNonNull(path);
        return this;
    }

    /**
     * The file with the profiles. Default: {@link CloudConfig#defaultPath()}.
     *
     * @param file the file; it need not be there
     * @return this builder
     */
    public CloudClientBuilder configFile(Path file) {
        configFile = Objects.requireNonNull(file);
        return this;
    }

    CloudClientBuilder time(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
        return this;
    }

    private static Duration positive(String name, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new CloudConfigurationException(name + " is not longer than zero: " + duration);
        }
        return duration;
    }

    /**
     * A client with these settings.
     *
     * @return the client, to be closed by the caller
     * @throws CloudConfigurationException if there are no credentials, or settings are malformed
     */
    public CloudClient build() {
        Path file = configFile == null ? CloudConfig.defaultPath() : configFile;
        CredentialChain.Found found =
                new CredentialChain(Variables.of(environment, directory), file).find(credentials, endpoint);
        Endpoint where = new Endpoint(
                url(found.endpoint()),
                Optional.ofNullable(region).or(found::region),
                sudo,
                CloudClient.userAgent(),
                connectTimeout,
                timeout);
        Transport transport = new Transport(where, new Session(found.credentials(), found.renewed()));
        Api api = new Api(transport, Repetition.standard(clock, pause));
        return new CloudClient(api, new Storage(timeout), Waiting.standard(clock, pause), found);
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (http && url.getHost() != null && url.getUserInfo() == null && url.getQuery() == null) {
                return url;
            }
        } catch (java.net.URISyntaxException e) {
            throw new CloudConfigurationException("The endpoint is no URL: " + e.getReason(), e);
        }
        throw new CloudConfigurationException(
                "The endpoint must be http(s)://host, maybe with a port and a path, and nothing else");
    }
}
