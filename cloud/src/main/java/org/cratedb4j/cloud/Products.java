package org.cratedb4j.cloud;

import java.util.List;
import org.cratedb4j.cloud.internal.http.Api;
import org.cratedb4j.cloud.internal.http.ApiRequest;
import org.cratedb4j.cloud.internal.json.JsonObject;
import org.cratedb4j.cloud.model.CrateVersions;
import org.cratedb4j.cloud.model.Product;
import org.cratedb4j.cloud.model.ProductPrice;

/** What can be deployed, and what it costs. Safe for use by many threads. */
public final class Products {

    private final Api api;

    Products(Api api) {
        this.api = api;
    }

    /**
     * All products.
     *
     * @return the products, also those not to be had any more
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Product> list() {
        return api.list(ApiRequest.get("/api/v2/products/"), Product::of);
    }

    /**
     * The products of a kind.
     *
     * @param kind {@code cluster} or {@code storage}
     * @return the products, also those not to be had any more
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Product> list(String kind) {
        return api.list(ApiRequest.get("/api/v2/products/").with("kind", kind), Product::of);
    }

    /**
     * What a cluster would cost.
     *
     * @param product the product
     * @param tier its tier
     * @param unit the number of nodes less one
     * @param region the region
     * @return the price
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public ProductPrice price(String product, String tier, int unit, String region) {
        return api.one(
                ApiRequest.get("/api/v2/products/clusters/price")
                        .with("product_name", product)
                        .with("product_tier", tier)
                        .with("product_unit", unit)
                        .with("region", region),
                ProductPrice::of);
    }

    /**
     * The newest versions of CrateDB to deploy; open to everybody.
     *
     * @return a version for each channel
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public CrateVersions crateVersions() {
        return api.one(
                ApiRequest.get("/api/v2/meta/"),
                answer -> new JsonObject("meta", answer)
                        .find("crate_versions", CrateVersions::of)
                        .orElseThrow(() -> new CloudAnswerException("meta: field crate_versions is missing")));
    }
}
