package org.cratedb4j.embedded.internal.system;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.engine.ClusterView;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.cratedb4j.embedded.internal.engine.ServerVersion;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.jspecify.annotations.Nullable;

/** The rows of {@code sys.nodes}, and what other tables say about nodes. */
final class ClusterNodes {
    private static final List<String> ROLES = List.of("data", "master_eligible");

    private final ClusterView cluster;

    ClusterNodes(ClusterView cluster) {
        this.cluster = cluster;
    }

    List<NodeIdentity> running() {
        return cluster.nodes();
    }

    /** Id and name of a node, as the column {@code node} of many tables has them. */
    Map<String, @Nullable Object> reference(String id) {
        String name = running().stream()
                .filter(node -> node.id().equals(id))
                .map(NodeIdentity::name)
                .findFirst()
                .orElse(null);
        return Row.of("id", id).and("name", name).done();
    }

    Stream<Map<String, @Nullable Object>> rows(EvalContext context) {
        List<NodeIdentity> nodes = running();
        return nodes.stream()
                .map(node -> Row.of("id", node.id())
                        .and("name", node.name())
                        .and("hostname", node.host())
                        .and("rest_url", node.host() + ":" + node.httpPort())
                        .and("is_master", node.equals(nodes.get(0)))
                        .and("attributes", Map.of())
                        .and("roles", ROLES)
                        .and("port", Row.of("http", node.httpPort()).done())
                        .and("heap", heap(context.nowMillis()))
                        .and(
                                "version",
                                Row.of("number", ServerVersion.NUMBER)
                                        .and("build_hash", ServerVersion.BUILD_HASH)
                                        .and("build_snapshot", false)
                                        .done())
                        .and("os_info", operatingSystem())
                        .done());
    }

    private static Map<String, @Nullable Object> heap(long now) {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return Row.of("max", runtime.maxMemory())
                .and("used", used)
                .and("free", runtime.maxMemory() - used)
                .and("probe_timestamp", now)
                .done();
    }

    private static Map<String, @Nullable Object> operatingSystem() {
        return Row.of("available_processors", Runtime.getRuntime().availableProcessors())
                .and("name", System.getProperty("os.name"))
                .and("arch", System.getProperty("os.arch"))
                .and("version", System.getProperty("os.version"))
                .and(
                        "jvm",
                        Row.of("version", System.getProperty("java.version"))
                                .and("vm_name", System.getProperty("java.vm.name"))
                                .and("vm_vendor", System.getProperty("java.vm.vendor"))
                                .and("vm_version", System.getProperty("java.vm.version"))
                                .done())
                .done();
    }
}
