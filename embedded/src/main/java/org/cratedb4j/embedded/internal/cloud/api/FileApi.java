package org.cratedb4j.embedded.internal.cloud.api;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cratedb4j.embedded.internal.cloud.http.CloudReply;
import org.cratedb4j.embedded.internal.cloud.http.CloudRequest;
import org.cratedb4j.embedded.internal.cloud.http.Routes;
import org.cratedb4j.embedded.internal.cloud.world.FileStore;
import org.cratedb4j.embedded.internal.cloud.world.Item;
import org.cratedb4j.embedded.internal.cloud.world.World;
import org.jspecify.annotations.Nullable;

/** Files of organizations, and the addresses at which their bytes are written and read. */
public final class FileApi {
    private static final String ALL = "/api/v2/organizations/{organization}/files/";
    private static final String ONE = ALL + "{file}/";
    private static final String BYTES = "/_uploads/{key}/";

    private final World world;
    private final FileStore store;
    private final Supplier<String> url;

    /** The URL of the service is known when it has its port. */
    public FileApi(World world, FileStore store, Supplier<String> url) {
        this.world = world;
        this.store = store;
        this.url = url;
    }

    public void addTo(Routes routes) {
        routes.add("GET", ALL, request -> CloudReply.ok(world.locked(() -> list(request))))
                .add("POST", ALL, this::create)
                .add("GET", ONE, request -> CloudReply.ok(world.locked(() -> json(file(request)))))
                .add("DELETE", ONE, this::delete)
                .open("PUT", BYTES, this::write)
                .open("GET", BYTES, this::read);
    }

    private String organization(CloudRequest request) {
        return world.organizations().get(request.id("organization")).id();
    }

    private List<Map<String, @Nullable Object>> list(CloudRequest request) {
        String organization = organization(request);
        return world.files().all().stream()
                .filter(file -> file.text("organization_id").equals(organization))
                .map(this::json)
                .toList();
    }

    private Item file(CloudRequest request) {
        organization(request);
        return world.files().get(request.id("file"));
    }

    /** What is answered for a file. */
    Map<String, @Nullable Object> json(Item file) {
        Map<String, @Nullable Object> json = file.json();
        String address = url.get() + "/_uploads/" + json.remove("key") + "/";
        json.put("upload_url", address);
        json.put("download_url", address);
        return json;
    }

    private CloudReply create(CloudRequest request) {
        String name = request.fields().text("name");
        return CloudReply.created(world.locked(() -> json(store.create(organization(request), name))));
    }

    private CloudReply delete(CloudRequest request) {
        world.run(() -> {
            Item file = file(request);
            world.files().remove(file.id());
            store.delete(file);
        });
        return CloudReply.noContent();
    }

    private CloudReply write(CloudRequest request) {
        store.write(world.locked(() -> store.byKey(request.id("key"))), request.body());
        return CloudReply.empty(200);
    }

    private CloudReply read(CloudRequest request) {
        Item file = world.locked(() -> store.byKey(request.id("key")));
        return new CloudReply(
                200, Map.of("Content-Type", "application/octet-stream"), ByteBuffer.wrap(store.read(file)));
    }
}
