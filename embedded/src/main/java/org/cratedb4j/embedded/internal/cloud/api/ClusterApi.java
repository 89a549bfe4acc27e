package org.cratedb4j.embedded.internal.cloud.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cratedb4j.embedded.internal.cloud.http.CloudRefusal;
import org.cratedb4j.embedded.internal.cloud.http.CloudReply;
import org.cratedb4j.embedded.internal.cloud.http.CloudRequest;
import org.cratedb4j.embedded.internal.cloud.http.Fields;
import org.cratedb4j.embedded.internal.cloud.http.Routes;
import org.cratedb4j.embedded.internal.cloud.world.Clusters;
import org.cratedb4j.embedded.internal.cloud.world.Clusters.Deployment;
import org.cratedb4j.embedded.internal.cloud.world.Item;
import org.cratedb4j.embedded.internal.cloud.world.OperationType;
import org.cratedb4j.embedded.internal.cloud.world.Operations;
import org.cratedb4j.embedded.internal.cloud.world.Timestamps;
import org.cratedb4j.embedded.internal.cloud.world.TokenSigner;
import org.cratedb4j.embedded.internal.cloud.world.World;
import org.jspecify.annotations.Nullable;

/** Clusters and their operations. */
public final class ClusterApi {
    private static final String ALL = "/api/v2/clusters/";
    private static final String ONE = ALL + "{cluster}/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{1,61})[a-z0-9]");
    private static final int PASSWORD_LENGTH = 24;
    private static final String FREE_TIER = "free_tier";
    private static final String FREE = "crfree";
    private static final Set<String> CHANNELS = Set.of("stable", "testing", "nightly");

    private final World world;
    private final Clusters clusters;
    private final Operations operations;
    private final OrganizationApi organizations;
    private final TokenSigner signer;
    private final Supplier<String> issuer;

    /** What clusters are made of. */
    public record Parts(World world, Clusters clusters, Operations operations, TokenSigner signer) {}

    /** The issuer of tokens is the address of the signing key, which is known when the server has its port. */
    public ClusterApi(Parts parts, OrganizationApi organizations, Supplier<String> issuer) {
        world = parts.world();
        clusters = parts.clusters();
        operations = parts.operations();
        signer = parts.signer();
        this.organizations = organizations;
        this.issuer = issuer;
    }

    public void addTo(Routes routes) {
        routes.add("HEAD", ALL + "name/{name}/", this::isTaken)
                .add("GET", ALL, request -> list(cluster -> true, request))
                .add("GET", "/api/v2/organizations/{organization}/clusters/", this::ofOrganization)
                .add("GET", "/api/v2/projects/{project}/clusters/", this::ofProject)
                .add("POST", "/api/v2/organizations/{organization}/clusters/", this::deploy)
                .add("GET", ONE, request -> changed(request, clusters::json))
                .add("PATCH", ONE, this::changePassword)
                .add("DELETE", ONE, this::delete)
                .add("PUT", ONE + "suspend/", this::suspend)
                .add("PUT", ONE + "scale/", this::scale)
                .add("PUT", ONE + "upgrade/", this::upgrade)
                .add("PUT", ONE + "ip-restrictions/", this::allowNetworks)
                .add("PUT", ONE + "backup-schedule/", this::scheduleBackups)
                .add("PUT", ONE + "deletion-protection/", this::protect)
                .add("GET", ONE + "operations/", this::operations)
                .add("GET", ONE + "jwt/", this::token)
                .add("POST", "/api/v2/meta/jwt/refresh/", this::refreshToken)
                .add("GET", ONE + "snapshots/", request -> changed(request, cluster -> List.of()));
    }

    private Item cluster(CloudRequest request) {
        return clusters.items().get(request.id("cluster"));
    }

    private CloudReply changed(CloudRequest request, Function<Item, Object> change) {
        return CloudReply.ok(world.locked(() -> change.apply(cluster(request))));
    }

    private CloudReply isTaken(CloudRequest request) {
        String name = request.id("name");
        if (!NAME.matcher(name).matches()) {
            return CloudReply.empty(400);
        }
        return CloudReply.empty(world.locked(() -> clusters.isTaken(name)) ? 200 : 404);
    }

    private CloudReply list(Predicate<Item> wanted, CloudRequest request) {
        Predicate<Item> filter = wanted;
        for (String name : List.of("project_id", "subscription_id", "product_name")) {
            Optional<String> value = request.parameter(name);
            filter = value.isEmpty()
                    ? filter
                    : filter.and(cluster -> cluster.text(name).equals(value.get()));
        }
        Predicate<Item> all = filter;
        return CloudReply.ok(world.locked(() -> clusters.json(all)));
    }

    private CloudReply ofOrganization(CloudRequest request) {
        String id = world.locked(
                () -> world.organizations().get(request.id("organization")).id());
        return list(
                cluster -> world.projects()
                        .get(cluster.text("project_id"))
                        .text("organization_id")
                        .equals(id),
                request);
    }

    private CloudReply ofProject(CloudRequest request) {
        String id =
                world.locked(() -> world.projects().get(request.id("project")).id());
        return list(cluster -> cluster.text("project_id").equals(id), request);
    }

    private CloudReply deploy(CloudRequest request) {
        Fields fields = request.fields();
        Fields wanted = fields.fields("cluster");
        String subscription = fields.text("subscription_id");
        Deployment deployment = deployment(wanted, subscription);
        return CloudReply.created(world.locked(() -> {
            String organization =
                    world.organizations().get(request.id("organization")).id();
            requireSubscription(deployment);
            Item project = fields.findText("project_id")
                    .map(id -> world.projects().get(id))
                    .orElseGet(() -> newProject(fields, organization));
            return clusters.deploy(project, deployment);
        }));
    }

    private static Deployment deployment(Fields wanted, String subscription) {
        String name = wanted.text("name");
        if (!NAME.matcher(name).matches()) {
            throw CloudRefusal.badField("name", "Length must be between 3 and 63, letters, digits and hyphens.");
        }
        String password = wanted.text("password");
        requirePassword(password);
        String product = wanted.text("product_name");
        int most =
                CatalogApi.units(product).orElseThrow(() -> CloudRefusal.badField("product_name", "Unknown product."));
        long unit = wanted.findNumber("product_unit").orElse(0L);
        if (unit < 0 || unit > most) {
            throw CloudRefusal.badField("product_unit", "Must be between 0 and " + most + ".");
        }
        if (!wanted.text("product_tier").equals("default")) {
            throw CloudRefusal.badField("product_tier", "Unknown tier.");
        }
        String channel = wanted.findText("channel").orElse("stable");
        if (!CHANNELS.contains(channel)) {
            throw CloudRefusal.badField("channel", "Must be one of stable, testing, nightly.");
        }
        return new Deployment(
                name,
                wanted.text("crate_version"),
                channel,
                wanted.text("username"),
                password,
                product,
                wanted.text("product_tier"),
                unit,
                subscription);
    }

    private static void requirePassword(String password) {
        if (password.length() < PASSWORD_LENGTH) {
            throw CloudRefusal.badField("password", "Shorter than minimum length 24.");
        }
    }

    private void requireSubscription(Deployment deployment) {
        boolean known = deployment.subscription().equals(FREE_TIER)
                ? deployment.product().equals(FREE)
                : world.subscriptions().find(deployment.subscription()).isPresent();
        if (!known) {
            throw CloudRefusal.badField("subscription_id", "Unknown subscription, or not one for this product.");
        }
    }

    private Item newProject(Fields fields, String organization) {
        Fields project = fields.fields("project");
        return organizations.add(project.text("name"), organization, project.text("region"));
    }

    private CloudReply changePassword(CloudRequest request) {
        String password = request.fields().text("password");
        requirePassword(password);
        return changed(request, cluster -> clusters.changePassword(cluster, password));
    }

    private CloudReply delete(CloudRequest request) {
        world.run(() -> clusters.delete(cluster(request)));
        return CloudReply.noContent();
    }

    private CloudReply suspend(CloudRequest request) {
        boolean wanted = request.fields().flag("suspended");
        return changed(request, cluster -> clusters.suspend(cluster, wanted));
    }

    private CloudReply scale(CloudRequest request) {
        long unit = request.fields().number("product_unit");
        return changed(request, cluster -> {
            int most = CatalogApi.units(cluster.text("product_name")).orElse(0);
            long now = cluster.number("product_unit");
            if (unit < 0 || unit > most || unit == now) {
                throw CloudRefusal.badField("product_unit", "Must be another one between 0 and " + most + ".");
            }
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("current_num_nodes", now + 1);
            told.put("current_product_unit", now);
            told.put("target_num_nodes", unit + 1);
            told.put("target_product_unit", unit);
            String working = unit > now
                    ? "Scaling up from " + (now + 1) + " to " + (unit + 1)
                            + " nodes. Waiting for new node(s) to be present."
                    : "Scaling down from " + (now + 1) + " to " + (unit + 1)
                            + " nodes. Waiting for node(s) to be gone.";
            return clusters.change(
                    cluster,
                    OperationType.SCALE,
                    Map.of("product_unit", unit, "num_nodes", unit + 1),
                    told,
                    working,
                    "Successfully scaled cluster to " + (unit + 1) + " nodes.");
        });
    }

    private CloudReply upgrade(CloudRequest request) {
        String version = request.fields().text("crate_version");
        return changed(request, cluster -> {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("current_version", cluster.text("crate_version"));
            told.put("target_version", version);
            return clusters.change(
                    cluster,
                    OperationType.UPGRADE,
                    Map.of("crate_version", version),
                    told,
                    "Waiting for node 1/1 to be restarted...",
                    "The cluster has been upgraded successfully.");
        });
    }

    private CloudReply allowNetworks(CloudRequest request) {
        List<?> networks = request.fields().list("ip_whitelist");
        return changed(
                request,
                cluster -> clusters.change(
                        cluster,
                        OperationType.ALLOWED_CIDR_UPDATE,
                        Map.of("ip_whitelist", networks),
                        Map.of("target_ip_whitelist", networks),
                        "Updating IP Network Whitelist.",
                        "IP Network Whitelist updated successfully."));
    }

    private CloudReply scheduleBackups(CloudRequest request) {
        String hours = request.fields().text("backup_hours");
        return changed(
                request,
                cluster -> clusters.change(
                        cluster,
                        OperationType.BACKUP_SCHEDULE_UPDATE,
                        Map.of("backup_schedule", "55 " + hours + " * * *"),
                        Map.of(),
                        "Updating backup schedule.",
                        "Backup schedule updated successfully."));
    }

    private CloudReply protect(CloudRequest request) {
        boolean wanted = request.fields().flag("deletion_protected");
        return changed(request, cluster -> clusters.json(cluster.with("deletion_protected", wanted)));
    }

    private CloudReply operations(CloudRequest request) {
        Optional<String> type = request.parameter("type");
        Optional<String> limit = request.parameter("limit");
        Optional<Set<String>> statuses = request.parameter("statuses").map(text -> Set.of(text.split(",")));
        return changed(request, cluster -> {
            List<Map<String, @Nullable Object>> found = new ArrayList<>();
            for (Item operation : operations.all(cluster.id())) {
                boolean wanted = type.filter(name -> !name.equals(operation.text("type")))
                                .isEmpty()
                        && statuses.filter(names -> !names.contains(operation.text("status")))
                                .isEmpty();
                if (wanted && limit.filter(most -> found.size() >= number(most)).isEmpty()) {
                    found.add(operation.json());
                }
            }
            return Map.of("operations", found);
        });
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw CloudRefusal.badField("limit", "Not a valid integer.");
        }
    }

    private CloudReply token(CloudRequest request) {
        return changed(request, this::token);
    }

    private Map<String, Object> token(Item cluster) {
        Instant now = world.now();
        Instant expiry = now.plus(Clusters.tokenTime());
        Map<String, Object> token = new LinkedHashMap<>();
        token.put("token", signer.sign(issuer.get(), cluster.id(), ClusterUsers.ADMINISTRATOR, now, expiry));
        String refresh = UUID.randomUUID().toString();
        cluster.with("refresh", refresh);
        token.put("refresh", cluster.id() + ":" + refresh);
        token.put("expiry", Timestamps.withOffset(expiry));
        return token;
    }

    private CloudReply refreshToken(CloudRequest request) {
        String[] parts = request.fields().text("refresh_token").split(":", 2);
        return CloudReply.ok(world.locked(() -> {
            Item cluster = clusters.items().find(parts[0]).orElseThrow(CloudRefusal::unauthorized);
            if (parts.length < 2 || !cluster.text("refresh").equals(parts[1])) {
                throw CloudRefusal.unauthorized();
            }
            return token(cluster);
        }));
    }
}
