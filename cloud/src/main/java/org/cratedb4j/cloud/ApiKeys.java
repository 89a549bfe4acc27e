package org.cratedb4j.cloud;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.cloud.internal.http.Api;
import org.cratedb4j.cloud.internal.http.ApiRequest;
import org.cratedb4j.cloud.model.ApiKey;

/** The API keys of whoever is logged in. Safe for use by many threads. */
public final class ApiKeys {

    private static final String ALL = "/api/v2/users/me/api-keys/";
    private static final String ONE = ALL + "%s/";

    private final Api api;

    ApiKeys(Api api) {
        this.api = api;
    }

    /**
     * All keys, without their secrets.
     *
     * @return the keys
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<ApiKey> list() {
        return api.list(ApiRequest.get(ALL), ApiKey::of);
    }

    /**
     * One key, without its secret.
     *
     * @param key the key
     * @return what is known of it
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public ApiKey get(String key) {
        return api.one(ApiRequest.get(ONE, key), ApiKey::of);
    }

    /**
     * Makes a key. Its secret is told this once.
     *
     * @return the key with its secret
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public ApiKey create() {
        return api.one(ApiRequest.post(ALL), ApiKeys::created);
    }

    /**
     * Lets a key be used, or not.
     *
     * @param key the key
     * @param active whether it can be used
     * @return the key as it is now
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public ApiKey setActive(String key, boolean active) {
        return api.one(ApiRequest.patch(ONE, key).sending(Map.of("active", active)), ApiKey::of);
    }

    /**
     * Deletes a key.
     *
     * @param key the key
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public void delete(String key) {
        api.run(ApiRequest.delete(ONE, key));
    }

    /** The service has answered in two shapes: the fields of the key, or the key in an object beside its secret. */
    private static ApiKey created(Map<String, ?> answer) {
        if (!(answer.get("key") instanceof Map<?, ?> key)) {
            return ApiKey.of(answer);
        }
        Map<String, Object> flat = new LinkedHashMap<>();
        key.forEach((name, value) -> flat.put(String.valueOf(name), value));
        flat.put("secret", answer.get("secret"));
        return ApiKey.of(flat);
    }
}
