package org.cratedb4j.cloud;

import java.util.List;
import org.cratedb4j.cloud.internal.http.Api;
import org.cratedb4j.cloud.internal.http.ApiRequest;
import org.cratedb4j.cloud.internal.json.Fields;
import org.cratedb4j.cloud.model.Configuration;
import org.jspecify.annotations.Nullable;

/** Settings of the service, for superusers. Safe for use by many threads. */
public final class Configurations {

    private final Api api;

    Configurations(Api api) {
        this.api = api;
    }

    /**
     * All settings, or those of an organization or a user.
     *
     * @param organizationId the organization, null for all
     * @param userId the user, null for all
     * @return the settings
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Configuration> list(@Nullable String organizationId, @Nullable String userId) {
        return api.list(
                ApiRequest.get("/api/v2/configurations/")
                        .with("organization_id", organizationId)
                        .with("user_id", userId),
                Configuration::of);
    }

    /**
     * One setting.
     *
     * @param key its name
     * @param organizationId the organization, null for all
     * @param userId the user, null for all
     * @return the setting
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Configuration get(String key, @Nullable String organizationId, @Nullable String userId) {
        return api.one(
                ApiRequest.get("/api/v2/configurations/%s/", key)
                        .with("organization_id", organizationId)
                        .with("user_id", userId),
                Configuration::of);
    }

    /**
     * Changes a setting.
     *
     * @param key its name
     * @param value its new value
     * @param organizationId the organization, null for all
     * @param userId the user, null for all
     * @return the setting as it is now
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Configuration set(String key, String value, @Nullable String organizationId, @Nullable String userId) {
        Fields fields = new Fields()
                .with("value", value)
                .with("organization_id", organizationId)
                .with("user_id", userId);
        return api.one(ApiRequest.put("/api/v2/configurations/%s/", key).sending(fields.json()), Configuration::of);
    }
}
