package org.cratedb4j.cloud.internal.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.cratedb4j.cloud.CloudConfig;
import org.cratedb4j.cloud.CloudConfigurationException;
import org.cratedb4j.cloud.CloudCredentials;
import org.cratedb4j.cloud.CloudProfile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where credentials come from: what the program gives, variables, the profile file; the first that has some counts for
 * itself alone.
 */
public final class CredentialChain {

    public static final String KEY = "CRATEDB_CLOUD_API_KEY";
    public static final String SECRET = "CRATEDB_CLOUD_API_SECRET";
    public static final String ENDPOINT = "CRATEDB_CLOUD_ENDPOINT";
    public static final String ORGANIZATION = "CRATEDB_CLOUD_ORGANIZATION_ID";

    private static final Logger LOG = LoggerFactory.getLogger("org.cratedb4j.cloud");

    /**
     * What was found.
     *
     * @param credentials what to log in with
     * @param endpoint where
     * @param region for which region
     * @param organization for which organization
     * @param renewed where tokens go that the service renews
     */
    public record Found(
            CloudCredentials credentials,
            String endpoint,
            Optional<String> region,
            Optional<String> organization,
            Consumer<String> renewed) {}

    private final Variables variables;
    private final Path file;

    public CredentialChain(Variables variables, Path file) {
        this.variables = variables;
        this.file = file;
    }

    public Found find(@Nullable CloudCredentials given, @Nullable String endpoint) {
        Optional<String> place = Optional.ofNullable(endpoint).or(() -> variables.find(ENDPOINT));
        if (given != null) {
            return found(given, place);
        }
        Optional<CloudCredentials> named = variables.find(KEY).map(this::pair);
        return named.map(credentials -> found(credentials, place)).orElseGet(() -> ofProfile(place));
    }

    private CloudCredentials pair(String key) {
        return CloudCredentials.apiKey(
                key,
                variables
                        .find(SECRET)
                        .orElseThrow(
                                () -> new CloudConfigurationException(KEY + " is set, but " + SECRET + " is not")));
    }

    private Found found(CloudCredentials credentials, Optional<String> endpoint) {
        return new Found(
                credentials,
                endpoint.orElse(CloudConfig.DEFAULT_ENDPOINT),
                Optional.empty(),
                variables.find(ORGANIZATION),
                token -> {});
    }

    private Found ofProfile(Optional<String> endpoint) {
        CloudConfig config = CloudConfig.load(file);
        CloudProfile profile = config.current();
        if (profile.credentials() instanceof CloudCredentials.None) {
            throw new CloudConfigurationException("There are no credentials for CrateDB Cloud: set " + KEY + " and "
                    + SECRET + ", or log in, which writes " + file);
        }
        if (profile.hasTokenAndKey()) {
            LOG.warn("The current profile of {} has both a token and an API key. Only the token is used.", file);
        }
        return new Found(
                profile.credentials(),
                endpoint.orElseGet(profile::endpoint),
                profile.region(),
                variables.find(ORGANIZATION).or(profile::organizationId),
                token -> keep(config.currentName(), token));
    }

    /** Keeps a renewed token; whoever changed the file meanwhile loses nothing. */
    private void keep(String name, String token) {
        try {
            CloudConfig now = CloudConfig.load(file);
            CloudConfig ours = now.use(name);
            ours.withCurrent(ours.current().withToken(token))
                    .use(now.currentName())
                    .save(file);
        } catch (CloudConfigurationException e) {
            LOG.warn("The renewed session cannot be kept: {}", e.getMessage());
        }
    }
}
