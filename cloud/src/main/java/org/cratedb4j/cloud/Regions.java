package org.cratedb4j.cloud;

import java.util.List;
import org.cratedb4j.cloud.internal.http.Api;
import org.cratedb4j.cloud.internal.http.ApiRequest;
import org.cratedb4j.cloud.model.NewRegion;
import org.cratedb4j.cloud.model.Region;

/** The places where clusters run. Safe for use by many threads. */
public final class Regions {

    private final Api api;

    Regions(Api api) {
        this.api = api;
    }

    /**
     * All regions.
     *
     * @return the regions
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Region> list() {
        return api.list(ApiRequest.get("/api/v2/regions/"), Region::of);
    }

    /**
     * The regions that an organization can use.
     *
     * @param organizationId the organization
     * @return the regions
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Region> list(String organizationId) {
        return api.list(ApiRequest.get("/api/v2/organizations/%s/regions/", organizationId), Region::of);
    }

    /**
     * Makes a region that the customer runs.
     *
     * @param region what it is
     * @return the region
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Region create(NewRegion region) {
        return api.one(ApiRequest.post("/api/v2/regions/").sending(region.json()), Region::of);
    }

    /**
     * What the software of a customer's region is installed with.
     *
     * @param name the region
     * @return a token, good for a day
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public String installToken(String name) {
        return api.one(
                ApiRequest.get("/api/v2/regions/%s/install-token/", name),
                answer -> String.valueOf(answer.get("token")));
    }

    /**
     * Deletes a region that the customer runs.
     *
     * @param name the region
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public void delete(String name) {
        api.run(ApiRequest.delete("/api/v2/regions/%s/", name));
    }
}
