package org.cratedb4j.embedded.internal.system;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.jspecify.annotations.Nullable;

/** The rows of {@code sys.checks} and {@code sys.node_checks}. */
final class Checks {
    private static final int PARTITIONS_CHECK = 2;
    private static final int TABLE_VERSIONS_CHECK = 3;
    private static final int MOST_PARTITIONS = 1000;
    private static final int LOW = 1;
    private static final int MEDIUM = 2;
    private static final int HIGH = 3;

    private static final List<NodeCheck> NODE_CHECKS = List.of(
            new NodeCheck(1, MEDIUM, "gateway.expected_data_nodes matches the number of data nodes"),
            new NodeCheck(2, MEDIUM, "gateway.recover_after_data_nodes matches the number of expected data nodes"),
            new NodeCheck(3, MEDIUM, "gateway.recover_after_time is set where it is needed"),
            new NodeCheck(5, HIGH, "The disk is below its high watermark"),
            new NodeCheck(6, HIGH, "The disk is below its low watermark"),
            new NodeCheck(7, HIGH, "The disk is below its flood stage watermark"),
            new NodeCheck(8, MEDIUM, "The node has fewer shards than cluster.max_shards_per_node"));

    private final Catalog catalog;
    private final ClusterNodes nodes;

    Checks(Catalog catalog, ClusterNodes nodes) {
        this.catalog = catalog;
        this.nodes = nodes;
    }

    private record NodeCheck(int id, int severity, String description) {}

    Stream<Map<String, @Nullable Object>> ofCluster() {
        boolean fewPartitions = catalog.objects().stream()
                .noneMatch(object -> object instanceof Table table
                        && table.definition().partitions().size() > MOST_PARTITIONS);
        return Stream.of(
                check(
                        PARTITIONS_CHECK,
                        MEDIUM,
                        "No partitioned table has more than " + MOST_PARTITIONS + " partitions",
                        fewPartitions),
                check(TABLE_VERSIONS_CHECK, LOW, "No table was created by an earlier major version", true));
    }

    /** Nothing of what they look for can happen to an embedded node. */
    Stream<Map<String, @Nullable Object>> ofNodes() {
        return nodes.running().stream()
                .flatMap(node -> NODE_CHECKS.stream()
                        .map(check -> row(check.id(), check.severity(), check.description(), true)
                                .and("node_id", node.id())
                                .and("acknowledged", false)
                                .done()));
    }

    private static Map<String, @Nullable Object> check(int id, int severity, String description, boolean passed) {
        return row(id, severity, description, passed).done();
    }

    private static Row row(int id, int severity, String description, boolean passed) {
        return Row.of("id", id)
                .and("severity", severity)
                .and("description", description)
                .and("passed", passed);
    }
}
