package org.cratedb4j.cloud;

import java.util.List;
import org.cratedb4j.cloud.internal.http.Api;
import org.cratedb4j.cloud.internal.http.ApiRequest;
import org.cratedb4j.cloud.model.NewSecret;
import org.cratedb4j.cloud.model.Secret;

/** Credentials that import jobs of an organization use. Safe for use by many threads. */
public final class Secrets {

    private static final String ALL = "/api/v2/organizations/%s/secrets/";

    private final Api api;

    Secrets(Api api) {
        this.api = api;
    }

    /**
     * The secrets of an organization, masked.
     *
     * @param organizationId the organization
     * @return the secrets
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Secret> list(String organizationId) {
        return api.list(ApiRequest.get(ALL, organizationId), Secret::of);
    }

    /**
     * Stores a secret.
     *
     * @param organizationId the organization
     * @param secret what to store
     * @return the secret, masked
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Secret create(String organizationId, NewSecret secret) {
        return api.one(ApiRequest.post(ALL, organizationId).sending(secret.json()), Secret::of);
    }

    /**
     * Deletes a secret.
     *
     * @param organizationId the organization
     * @param secretId the secret
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public void delete(String organizationId, String secretId) {
        api.run(ApiRequest.delete(ALL + "%s/", organizationId, secretId));
    }
}
