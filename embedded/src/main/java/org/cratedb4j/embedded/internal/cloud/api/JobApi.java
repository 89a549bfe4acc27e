package org.cratedb4j.embedded.internal.cloud.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cratedb4j.embedded.internal.cloud.http.CloudRefusal;
import org.cratedb4j.embedded.internal.cloud.http.CloudReply;
import org.cratedb4j.embedded.internal.cloud.http.CloudRequest;
import org.cratedb4j.embedded.internal.cloud.http.Fields;
import org.cratedb4j.embedded.internal.cloud.http.Routes;
import org.cratedb4j.embedded.internal.cloud.world.ClusterNode;
import org.cratedb4j.embedded.internal.cloud.world.Clusters;
import org.cratedb4j.embedded.internal.cloud.world.Export;
import org.cratedb4j.embedded.internal.cloud.world.FileStore;
import org.cratedb4j.embedded.internal.cloud.world.Import;
import org.cratedb4j.embedded.internal.cloud.world.Item;
import org.cratedb4j.embedded.internal.cloud.world.Jobs;
import org.cratedb4j.embedded.internal.cloud.world.Jobs.Progress;
import org.cratedb4j.embedded.internal.cloud.world.World;
import org.cratedb4j.embedded.internal.copy.SourceUri;
import org.jspecify.annotations.Nullable;

/** Import and export jobs. */
public final class JobApi {
    private static final String IMPORTS = "/api/v2/clusters/{cluster}/import-jobs/";
    private static final String EXPORTS = "/api/v2/clusters/{cluster}/export-jobs/";

    private final World world;
    private final Clusters clusters;
    private final FileStore store;
    private final FileApi files;
    private final Jobs imports;
    private final Jobs exports;

    /** The jobs of both kinds. */
    public record Kinds(Jobs imports, Jobs exports) {}

    public JobApi(World world, Clusters clusters, FileStore store, FileApi files, Kinds kinds) {
        this.world = world;
        this.clusters = clusters;
        this.store = store;
        this.files = files;
        imports = kinds.imports();
        exports = kinds.exports();
    }

    public void addTo(Routes routes) {
        routes.add("POST", IMPORTS, this::startImport).add("POST", EXPORTS, this::startExport);
        add(routes, IMPORTS, imports);
        add(routes, EXPORTS, exports);
        routes.add("GET", IMPORTS + "{job}/progress/", this::progress);
    }

    private void add(Routes routes, String path, Jobs jobs) {
        routes.add(
                        "GET",
                        path,
                        request -> CloudReply.ok(
                                world.locked(() -> jobs.of(cluster(request).id()).all().stream()
                                        .map(this::json)
                                        .toList())))
                .add(
                        "GET",
                        path + "{job}/",
                        request -> CloudReply.ok(world.locked(
                                () -> json(jobs.of(cluster(request).id()).get(request.id("job"))))))
                .add("DELETE", path + "{job}/", request -> {
                    world.run(() -> jobs.of(cluster(request).id()).remove(request.id("job")));
                    return CloudReply.noContent();
                });
    }

    private Item cluster(CloudRequest request) {
        return clusters.items().get(request.id("cluster"));
    }

    private Map<String, @Nullable Object> json(Item job) {
        Map<String, @Nullable Object> json = job.json();
        Object file = json.remove("exported");
        if (file instanceof Item exported) {
            Map<String, @Nullable Object> destination = new LinkedHashMap<>();
            destination.put("format", json.remove("format"));
            destination.put("file", files.json(exported));
            json.put("destination", destination);
        } else if (json.get("file") instanceof Item source) {
            json.put("file", files.json(source));
        }
        return json;
    }

    private CloudReply progress(CloudRequest request) {
        return CloudReply.ok(world.locked(() -> {
            Item job = imports.of(cluster(request).id()).get(request.id("job"));
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("job_id", job.id());
            Map<?, ?> progress = (Map<?, ?>) Objects.requireNonNull(job.get("progress"));
            json.put("message", progress.get("message"));
            json.put("details", null);
            json.put("progress", progress);
            return json;
        }));
    }

    private CloudReply startImport(CloudRequest request) {
        Fields fields = request.fields();
        String type = fields.text("type");
        String format = fields.text("format");
        if (!format.equals("csv") && !format.equals("json")) {
            throw CloudRefusal.unsupported("the format " + format);
        }
        boolean gzip = fields.findText("compression").filter("gzip"::equals).isPresent();
        Fields destination = fields.fields("destination");
        String table = destination.text("table");
        boolean create = destination.findFlag("create_table").orElse(true);
        if (destination.has("table_definition") && destination.map().get("table_definition") != null) {
            throw CloudRefusal.unsupported("definitions of tables");
        }
        return CloudReply.created(world.locked(() -> {
            Item cluster = cluster(request);
            Item job = Item.create(world.now())
                    .with("type", type)
                    .with("format", format)
                    .with("compression", gzip ? "gzip" : "none")
                    .with("schema", Map.of("type", format))
                    .with("destination", Map.of("table", table, "create_table", create));
            Source source = source(type, fields, job);
            ClusterNode node = clusters.node(cluster.id());
            return json(imports.start(cluster, job, () -> {
                try (Opened opened = source.open()) {
                    return new Import(node, opened.path(), format, gzip, table, create).run();
                }
            }));
        }));
    }

    private Source source(String type, Fields fields, Item job) {
        switch (type) {
            case "file" -> {
                Item file = world.files().get(fields.fields("file").text("id"));
                job.with("file", file).with("url", null);
                return new Source(Optional.empty(), store.path(file));
            }
            case "url" -> {
                String url = fields.fields("url").text("url");
                if (!url.matches("https?://.*")) {
                    throw CloudRefusal.badField("url", "Not a valid URL.");
                }
                job.with("url", Map.of("url", url)).with("file", null);
                return new Source(Optional.of(url), Path.of(""));
            }
            default -> throw CloudRefusal.unsupported("imports from " + type);
        }
    }

    /** Where data come from: a file that is there, or a URL. */
    private record Source(Optional<String> url, Path file) {

        Opened open() throws IOException {
            return url.isEmpty() ? new Opened(file, false) : fetch(url.get());
        }

        private static Opened fetch(String url) throws IOException {
            Opened fetched = new Opened(Files.createTempFile("cratedb4j-import", null), true);
            try (InputStream in = SourceUri.open(URI.create(url))) {
                Files.copy(in, fetched.path(), StandardCopyOption.REPLACE_EXISTING);
                return fetched;
            } catch (IOException e) {
                fetched.close();
                throw new IOException("The source cannot be read: " + e.getMessage(), e);
            }
        }
    }

    /** A file to read, which is gone again afterwards if it was only fetched for that. */
    private record Opened(Path path, boolean temporary) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            if (temporary) {
                Files.deleteIfExists(path);
            }
        }
    }

    private CloudReply startExport(CloudRequest request) {
        Fields fields = request.fields();
        String table = fields.fields("source").text("table");
        String format = fields.fields("destination").text("format");
        if (!format.equals("csv") && !format.equals("json")) {
            throw CloudRefusal.unsupported("the format " + format);
        }
        boolean gzip = fields.findText("compression").filter("gzip"::equals).isPresent();
        return CloudReply.created(world.locked(() -> {
            Item cluster = cluster(request);
            Item project = world.projects().get(cluster.text("project_id"));
            Item file = store.create(project.text("organization_id"), table + "." + format + (gzip ? ".gz" : ""));
            Item job = Item.create(world.now())
                    .with("source", Map.of("table", table))
                    .with("compression", gzip ? "gzip" : "none")
                    .with("format", format)
                    .with("exported", file);
            ClusterNode node = clusters.node(cluster.id());
            return json(exports.start(cluster, job, () -> {
                Progress end = new Export(node, table, format, gzip, store.path(file)).run();
                world.run(() -> store.uploaded(file, end.bytes()));
                return end;
            }));
        }));
    }
}
