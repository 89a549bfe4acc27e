package org.cratedb4j.embedded.internal.cloud.api;

import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.cloud.http.CloudReply;
import org.cratedb4j.embedded.internal.cloud.http.CloudRequest;
import org.cratedb4j.embedded.internal.cloud.http.Routes;
import org.cratedb4j.embedded.internal.cloud.world.Accounts;
import org.cratedb4j.embedded.internal.cloud.world.Item;
import org.cratedb4j.embedded.internal.cloud.world.World;
import org.jspecify.annotations.Nullable;

/** Who is logged in, API keys, and logging in with a browser. */
public final class AccountApi {
    private static final String KEYS = "/api/v2/users/me/api-keys/";
    private static final String KEY = KEYS + "{key}/";

    private final World world;
    private final Accounts accounts;
    private final int callbackPort;

    /** The browser is sent back to a port of this machine, 8400 by the protocol. */
    public AccountApi(World world, Accounts accounts, int callbackPort) {
        this.world = world;
        this.accounts = accounts;
        this.callbackPort = callbackPort;
    }

    public void addTo(Routes routes) {
        routes.add("GET", "/api/v2/users/me/", request -> CloudReply.ok(accounts.me()))
                .add("GET", "/api/v2/roles/", request -> CloudReply.ok(roles()))
                .add(
                        "GET",
                        KEYS,
                        request -> CloudReply.ok(world.locked(() -> world.apiKeys().all().stream()
                                .map(AccountApi::json)
                                .toList())))
                .add("POST", KEYS, request -> CloudReply.ok(world.locked(this::create)))
                .add("GET", KEY, request -> CloudReply.ok(world.locked(() -> json(key(request)))))
                .add("PATCH", KEY, this::setActive)
                .add("DELETE", KEY, this::delete)
                .open("GET", "/oauth2/login/", this::logIn)
                .open("GET", "/oauth2/{provider}/login/", this::logIn)
                .open("GET", "/oauth2/logout/", this::logOut);
    }

    private static List<Map<String, String>> roles() {
        return List.of(
                Map.of("id", "org_admin", "name", "Organization Admin"),
                Map.of("id", "org_member", "name", "Organization Member"),
                Map.of("id", "project_admin", "name", "Project Admin"),
                Map.of("id", "project_member", "name", "Project Member"));
    }

    private Item key(CloudRequest request) {
        return world.apiKeys().get(request.id("key"));
    }

    private static Map<String, @Nullable Object> json(Item key) {
        Map<String, @Nullable Object> json = key.json();
        json.remove("id");
        return json;
    }

    private Map<String, @Nullable Object> create() {
        Item key = accounts.createKey();
        Map<String, @Nullable Object> json = json(key);
        json.put("secret", accounts.secretOf(key.text("key")));
        return json;
    }

    private CloudReply setActive(CloudRequest request) {
        boolean active = request.fields().flag("active");
        return CloudReply.ok(
                world.locked(() -> json(key(request).with("active", active).touched(world.now()))));
    }

    private CloudReply delete(CloudRequest request) {
        world.run(() -> world.apiKeys().remove(request.id("key")));
        return CloudReply.noContent();
    }

    private CloudReply logIn(CloudRequest request) {
        return CloudReply.redirect("http://localhost:" + callbackPort + "/?token=" + accounts.openSession());
    }

    private CloudReply logOut(CloudRequest request) {
        request.cookie("session").ifPresent(accounts::closeSession);
        return CloudReply.redirect("/");
    }
}
