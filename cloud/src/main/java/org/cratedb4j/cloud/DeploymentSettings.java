package org.cratedb4j.cloud;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.config.Variables;
import org.jspecify.annotations.Nullable;

/**
 * What a managed cluster is deployed with if it is not there yet. Immutable; its text does not show the password.
 *
 * @param organizationId the organization, null for that of whoever is logged in
 * @param subscriptionId the subscription, null for {@code free_tier} with the product {@code crfree}, else for the only one
 *     there is
 * @param region where it shall run, null for the service's default
 * @param product the product, {@code crfree} if not given
 * @param tier the product's tier, {@code default} if not given
 * @param unit the number of nodes less one
 * @param channel the channel, {@code stable} if not given
 * @param version the version of CrateDB, null for the newest one of the channel
 * @param username the database user to make
 * @param password the user's password, at least 24 characters
 */
public record DeploymentSettings(
        @Nullable String organizationId,
        @Nullable String subscriptionId,
        @Nullable String region,
        String product,
        String tier,
        int unit,
        String channel,
        @Nullable String version,
        @Nullable String username,
        @Nullable String password) {

    private static final String NIGHTLY = "nightly";

    /**
     * The settings that variables give, of the environment, or else of the nearest {@code .env} file: {@code
     * CRATEDB_CLOUD_ORGANIZATION_ID}, {@code CRATEDB_CLOUD_SUBSCRIPTION_ID}, {@code CRATEDB_CLOUD_PRODUCT}, {@code
     * CRATEDB_CLOUD_TIER}, {@code CRATEDB_CHANNEL}, {@code CRATEDB_VERSION}, {@code CRATEDB_USERNAME} and {@code
     * CRATEDB_PASSWORD}.
     *
     * @param environment the environment, as a rule {@link System#getenv()}
     * @param directory where to look for a {@code .env} file, upwards
     * @return the settings
     */
    public static DeploymentSettings fromEnvironment(Map<String, String> environment, Path directory) {
        Variables variables = Variables.of(environment, directory);
        Optional<String> version = variables.find("CRATEDB_VERSION");
        boolean nightly = version.filter(NIGHTLY::equals).isPresent();
        return new DeploymentSettings(
                variables.find("CRATEDB_CLOUD_ORGANIZATION_ID").orElse(null),
                variables.find("CRATEDB_CLOUD_SUBSCRIPTION_ID").orElse(null),
                null,
                variables.find("CRATEDB_CLOUD_PRODUCT").orElse("crfree"),
                variables.find("CRATEDB_CLOUD_TIER").orElse("default"),
                0,
                nightly ? NIGHTLY : variables.find("CRATEDB_CHANNEL").orElse("stable"),
                nightly ? null : version.orElse(null),
                variables.find("CRATEDB_USERNAME").orElse(null),
                variables.find("CRATEDB_PASSWORD").orElse(null));
    }

    /** All of it but the password. */
    @Override
    public String toString() {
        return "DeploymentSettings[product=" + product + ", tier=" + tier + ", unit=" + unit + ", channel=" + channel
                + ", version=" + version + ", username=" + username + "]";
    }
}
