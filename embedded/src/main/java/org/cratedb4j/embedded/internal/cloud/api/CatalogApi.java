package org.cratedb4j.embedded.internal.cloud.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.embedded.internal.cloud.http.CloudReply;
import org.cratedb4j.embedded.internal.cloud.http.CloudRequest;
import org.cratedb4j.embedded.internal.cloud.http.Routes;
import org.cratedb4j.embedded.internal.cloud.world.TokenSigner;
import org.jspecify.annotations.Nullable;

/** What there is to choose from: regions, products, versions; and the key that tokens are signed with. */
public final class CatalogApi {
    private static final long GIB = 1L << 30;
    private static final String CLUSTER = "cluster";

    /** A product: what one node has, and how many units there can be at most. */
    private record Offer(String name, int cores, long memory, long storage, int units, double price) {}

    private static final List<Offer> OFFERS = List.of(
            new Offer("crfree", 2, 2, 8, 0, 0),
            new Offer("s2", 2, 2, 8, 0, 0.1),
            new Offer("s4", 3, 4, 8, 0, 0.2),
            new Offer("s6", 4, 6, 8, 0, 0.3),
            new Offer("s12", 8, 12, 8, 0, 0.6),
            new Offer("cr1", 2, 7, 32, 8, 0.5),
            new Offer("cr2", 4, 14, 32, 8, 1),
            new Offer("cr3", 8, 28, 32, 8, 2),
            new Offer("cr4", 16, 55, 32, 8, 4));

    private final TokenSigner signer;
    private final String version;

    /** A catalogue with one version of CrateDB. */
    public CatalogApi(TokenSigner signer, String version) {
        this.signer = signer;
        this.version = version;
    }

    public void addTo(Routes routes) {
        routes.add("GET", "/api/v2/regions/", request -> CloudReply.ok(regions()))
                .add("GET", "/api/v2/organizations/{organization}/regions/", request -> CloudReply.ok(regions()))
                .add("GET", "/api/v2/products/", request -> CloudReply.ok(products(request.parameter("kind"))))
                .add("GET", "/api/v2/products/{kind}/", this::productsOfPath)
                .open("GET", "/api/v2/meta/", request -> CloudReply.ok(meta()))
                .open("GET", "/api/v2/meta/jwk/", request -> CloudReply.ok(signer.keySet()));
    }

    /** How many units a product can have at most; none if there is no such product. */
    static Optional<Integer> units(String product) {
        return OFFERS.stream()
                .filter(offer -> offer.name().equals(product))
                .map(Offer::units)
                .findFirst();
    }

    private static List<Map<String, @Nullable Object>> regions() {
        return List.of(
                region("aks1.westeurope.azure", "West Europe (Azure)"),
                region("aks1.eastus2.azure", "East US 2 (Azure)"),
                region("eks1.eu-west-1.aws", "EU West 1 (AWS)"));
    }

    private static Map<String, @Nullable Object> region(String name, String description) {
        Map<String, @Nullable Object> region = new LinkedHashMap<>();
        region.put("name", name);
        region.put("description", description);
        region.put("organization_id", null);
        region.put("is_edge_region", false);
        region.put("deprecated", false);
        region.put("status", "UP");
        region.put("last_seen", null);
        region.put("upgrade_available", false);
        region.put("dc", null);
        return region;
    }

    private CloudReply productsOfPath(CloudRequest request) {
        return CloudReply.ok(products(Optional.of(request.id("kind"))));
    }

    private static List<Map<String, Object>> products(Optional<String> kind) {
        List<Map<String, Object>> products = new ArrayList<>();
        if (kind.isEmpty() || kind.get().equals(CLUSTER)) {
            OFFERS.forEach(offer -> products.add(product(offer)));
        }
        return products;
    }

    private static Map<String, Object> product(Offer offer) {
        Map<String, Object> specs = new LinkedHashMap<>();
        specs.put("cpu_cores", offer.cores());
        specs.put("ram_bytes", offer.memory() * GIB);
        specs.put("storage_bytes", offer.storage() * GIB);
        List<Map<String, Object>> scaling = new ArrayList<>();
        for (int unit = 0; unit <= offer.units(); unit++) {
            scaling.add(Map.of("value", unit, "nodes", unit + 1));
        }
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("kind", CLUSTER);
        product.put("name", offer.name());
        product.put("tier", "default");
        product.put("label", offer.name().toUpperCase(Locale.ROOT));
        product.put("description", "");
        product.put("deprecated", false);
        product.put("price_per_dtu_minute", offer.price());
        product.put("scale_summary", "0 - " + offer.units() + " (1 - " + (offer.units() + 1) + " nodes)");
        product.put("scaling", scaling);
        product.put("specs", specs);
        product.put("tags", List.of());
        return product;
    }

    private Map<String, Object> meta() {
        Map<String, Object> versions = new LinkedHashMap<>();
        versions.put("stable", version);
        versions.put("testing", version);
        versions.put("nightly", "nightly-" + version);
        return Map.of("crate_versions", versions, "version", Map.of("release", "embedded", "prerelease", false));
    }
}
