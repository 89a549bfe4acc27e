package org.cratedb4j.cloud;

import java.util.List;
import java.util.Map;
import org.cratedb4j.cloud.internal.http.Api;
import org.cratedb4j.cloud.internal.http.ApiRequest;
import org.cratedb4j.cloud.model.Subscription;

/** How organizations pay. Safe for use by many threads. */
public final class Subscriptions {

    private final Api api;

    Subscriptions(Api api) {
        this.api = api;
    }

    /**
     * All subscriptions.
     *
     * @return the subscriptions
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Subscription> list() {
        return api.list(ApiRequest.get("/api/v2/subscriptions/"), Subscription::of);
    }

    /**
     * The subscriptions of an organization.
     *
     * @param organizationId the organization
     * @return the subscriptions
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Subscription> list(String organizationId) {
        return api.list(ApiRequest.get("/api/v2/organizations/%s/subscriptions/", organizationId), Subscription::of);
    }

    /**
     * One subscription.
     *
     * @param subscriptionId the subscription
     * @return the subscription
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Subscription get(String subscriptionId) {
        return api.one(ApiRequest.get("/api/v2/subscriptions/%s/", subscriptionId), Subscription::of);
    }

    /**
     * Makes a subscription by contract, for superusers.
     *
     * @param organizationId the organization
     * @return the subscription
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Subscription createContract(String organizationId) {
        return api.one(
                ApiRequest.post("/api/v2/subscriptions/")
                        .sending(Map.of("type", "contract", "organization_id", organizationId)),
                Subscription::of);
    }

    /**
     * Ends a subscription and deletes all its clusters.
     *
     * @param subscriptionId the subscription
     * @return the subscription as it ends
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Subscription delete(String subscriptionId) {
        return api.one(ApiRequest.delete("/api/v2/subscriptions/%s/", subscriptionId), Subscription::of);
    }
}
