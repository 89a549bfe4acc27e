package org.cratedb4j.embedded.internal.cloud.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cratedb4j.embedded.internal.cloud.http.CloudRefusal;
import org.cratedb4j.embedded.internal.cloud.http.CloudReply;
import org.cratedb4j.embedded.internal.cloud.http.CloudRequest;
import org.cratedb4j.embedded.internal.cloud.http.Fields;
import org.cratedb4j.embedded.internal.cloud.http.Routes;
import org.cratedb4j.embedded.internal.cloud.world.Item;
import org.cratedb4j.embedded.internal.cloud.world.World;
import org.jspecify.annotations.Nullable;

/** Organizations, projects and subscriptions. */
public final class OrganizationApi {
    private static final String ORGANIZATIONS = "/api/v2/organizations/";
    private static final String ORGANIZATION = ORGANIZATIONS + "{organization}/";
    private static final String PROJECTS = "/api/v2/projects/";
    private static final String PROJECT = PROJECTS + "{project}/";
    private static final String DEFAULT_REGION = "aks1.westeurope.azure";

    private final World world;

    public OrganizationApi(World world) {
        this.world = world;
    }

    public void addTo(Routes routes) {
        routes.add("GET", ORGANIZATIONS, request -> list(world.organizations().all()))
                .add("POST", ORGANIZATIONS, this::create)
                .add(
                        "GET",
                        ORGANIZATION,
                        request -> CloudReply.ok(
                                world.locked(() -> organization(request).json())))
                .add("PUT", ORGANIZATION, this::update)
                .add("DELETE", ORGANIZATION, this::delete)
                .add("GET", PROJECTS, request -> list(world.projects().all()))
                .add("POST", PROJECTS, this::createProject)
                .add(
                        "GET",
                        ORGANIZATION + "projects/",
                        request -> CloudReply.ok(
                                world.locked(() -> world.projects().json(project -> belongs(project, request)))))
                .add(
                        "GET",
                        PROJECT,
                        request -> CloudReply.ok(
                                world.locked(() -> project(request).json())))
                .add("PATCH", PROJECT, this::rename)
                .add("DELETE", PROJECT, this::deleteProject)
                .add(
                        "GET",
                        "/api/v2/subscriptions/",
                        request -> list(world.subscriptions().all()))
                .add(
                        "GET",
                        ORGANIZATION + "subscriptions/",
                        request -> CloudReply.ok(
                                world.locked(() -> world.subscriptions().json(item -> belongs(item, request)))));
    }

    private CloudReply list(Iterable<Item> items) {
        return CloudReply.ok(world.locked(() -> {
            List<Map<String, @Nullable Object>> list = new ArrayList<>();
            items.forEach(item -> list.add(item.json()));
            return list;
        }));
    }

    private Item organization(CloudRequest request) {
        return world.organizations().get(request.id("organization"));
    }

    private boolean belongs(Item item, CloudRequest request) {
        return item.text("organization_id").equals(organization(request).id());
    }

    private CloudReply create(CloudRequest request) {
        String name = request.fields().text("name");
        return CloudReply.created(world.locked(() -> world.organizations()
                .add(Item.create(world.now())
                        .with("name", name)
                        .with("email", "")
                        .with("notifications_enabled", true)
                        .with("plan_type", 3)
                        .with("project_count", 0)
                        .with("role_fqn", "org_admin"))
                .json()));
    }

    private CloudReply update(CloudRequest request) {
        Fields fields = request.fields();
        return CloudReply.ok(world.locked(() -> {
            Item organization = organization(request);
            fields.findText("name").ifPresent(name -> organization.with("name", name));
            fields.findText("email").ifPresent(email -> organization.with("email", email));
            fields.findFlag("notifications_enabled").ifPresent(on -> organization.with("notifications_enabled", on));
            return organization.touched(world.now()).json();
        }));
    }

    private CloudReply delete(CloudRequest request) {
        return world.locked(() -> {
            Item organization = organization(request);
            List<String> projects = world.projects().all().stream()
                    .filter(project -> project.text("organization_id").equals(organization.id()))
                    .map(Item::id)
                    .toList();
            if (!projects.isEmpty()) {
                return related(projects);
            }
            world.organizations().remove(organization.id());
            return CloudReply.noContent();
        });
    }

    private static CloudReply related(List<String> projects) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", false);
        body.put("message", "Deletion requires no resources to be related to the target.");
        body.put("related_resources", Map.of("projects", projects));
        return CloudReply.json(400, body);
    }

    private Item project(CloudRequest request) {
        return world.projects().get(request.id("project"));
    }

    private CloudReply createProject(CloudRequest request) {
        Fields fields = request.fields();
        if (fields.has("backup_location")
                && fields.findFields("backup_location").isPresent()) {
            throw CloudRefusal.unsupported("backup locations");
        }
        String name = fields.text("name");
        String organization = fields.text("organization_id");
        String region = fields.findText("region")
                .or(() -> request.header("X-Region").filter(header -> !header.equals("_any_")))
                .orElse(DEFAULT_REGION);
        return CloudReply.created(
                world.locked(() -> add(name, organization, region).json()));
    }

    /** Makes a project. To be called under the world's lock. */
    Item add(String name, String organization, String region) {
        requireUuid(organization);
        world.organizations().get(organization);
        return world.projects()
                .add(Item.create(world.now())
                        .with("name", name)
                        .with("region", region)
                        .with("organization_id", organization)
                        .with("backup_location", null));
    }

    private static void requireUuid(String id) {
        try {
            UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw CloudRefusal.badField("organization_id", "Not a valid UUID.");
        }
    }

    private CloudReply rename(CloudRequest request) {
        String name = request.fields().text("name");
        return CloudReply.ok(world.locked(
                () -> project(request).with("name", name).touched(world.now()).json()));
    }

    private CloudReply deleteProject(CloudRequest request) {
        return world.locked(() -> {
            Item project = project(request);
            boolean used = world.clusters().all().stream()
                    .anyMatch(cluster -> cluster.text("project_id").equals(project.id()));
            if (used) {
                throw CloudRefusal.badRequest("Deletion requires no resources to be related to the target.");
            }
            world.projects().remove(project.id());
            return CloudReply.noContent();
        });
    }
}
