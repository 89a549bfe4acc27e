package org.cratedb4j.cloud;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cratedb4j.cloud.model.ClusterDeployment;
import org.cratedb4j.cloud.model.ClusterOperation;
import org.cratedb4j.cloud.model.CrateVersions;
import org.cratedb4j.cloud.model.NewProject;
import org.cratedb4j.cloud.model.Organization;
import org.cratedb4j.cloud.model.Project;
import org.cratedb4j.cloud.model.Subscription;
import org.jspecify.annotations.Nullable;

/** Deploys a cluster of a name, with all that has to be there before. */
final class Deployer {

    private static final String FREE = "crfree";

    private final CloudClient cloud;
    private final DeploymentSettings settings;

    Deployer(CloudClient cloud, DeploymentSettings settings) {
        this.cloud = cloud;
        this.settings = settings;
    }

    Operation<ClusterOperation> deploy(String name) {
        if (settings.username() == null || settings.password() == null) {
            throw new CloudConfigurationException("Username and password must be set using the environment variables"
                    + " CRATEDB_USERNAME and CRATEDB_PASSWORD, or in the deployment settings, to deploy a cluster");
        }
        String organization = organization();
        ClusterDeployment deployment = ClusterDeployment.of(name, version(), settings.username(), settings.password())
                .product(settings.product(), settings.tier())
                .channel(settings.channel())
                .unit(settings.unit())
                .subscription(subscription(organization))
                .project(project(name, organization));
        return cloud.clusters().deploy(organization, deployment);
    }

    private String organization() {
        return Optional.ofNullable(settings.organizationId())
                .or(cloud::organizationId)
                .or(() -> cloud.users().me().organizationId())
                .orElseGet(this::onlyOrganization);
    }

    private String onlyOrganization() {
        List<Organization> all = cloud.organizations().list();
        if (all.size() != 1) {
            throw new CloudConfigurationException("An organization ID is required: set CRATEDB_CLOUD_ORGANIZATION_ID."
                    + " There are "
                    + all.stream()
                            .map(organization -> organization.id() + " (" + organization.name() + ")")
                            .toList());
        }
        return all.get(0).id();
    }

    private String subscription(String organization) {
        if (settings.subscriptionId() != null) {
            return settings.subscriptionId();
        }
        if (settings.product().equals(FREE)) {
            return ClusterDeployment.FREE_TIER;
        }
        List<Subscription> all = cloud.subscriptions().list(organization);
        if (all.isEmpty()) {
            throw new CloudConfigurationException(
                    "Not selecting a subscription automatically, because there are none.");
        }
        if (all.size() > 1) {
            throw new CloudConfigurationException("Not selecting a subscription automatically, because there is more"
                    + " than one in your account. Set CRATEDB_CLOUD_SUBSCRIPTION_ID to one of "
                    + all.stream()
                            .map(subscription -> subscription.id() + " ("
                                    + subscription.name().orElse("no name") + ")")
                            .toList());
        }
        return all.get(0).id();
    }

    private String project(String name, String organization) {
        return cloud.projects().list(organization).stream()
                .filter(project -> project.name().equals(name))
                .findFirst()
                .map(Project::id)
                .orElseGet(() -> cloud.projects()
                        .create(new NewProject(name, organization, settings.region(), null))
                        .id());
    }

    private String version() {
        if (settings.version() != null) {
            return settings.version();
        }
        CrateVersions newest = cloud.products().crateVersions();
        @Nullable
        String version = switch (settings.channel()) {
            case "testing" -> newest.testing().orElse(null);
            case "nightly" -> newest.nightly().orElse(null);
            default -> newest.stable().orElse(null);
        };
        return Objects.requireNonNullElseGet(version, () -> {
            throw new CloudConfigurationException(
                    "The service names no version on the channel " + settings.channel() + ": set CRATEDB_VERSION");
        });
    }
}
