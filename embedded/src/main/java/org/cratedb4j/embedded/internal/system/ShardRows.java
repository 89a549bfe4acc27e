package org.cratedb4j.embedded.internal.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.cratedb4j.embedded.internal.engine.ServerVersion;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;
import org.jspecify.annotations.Nullable;

/** The rows of the tables of {@code sys} about shards and the health of tables. */
final class ShardRows {
    private static final String STARTED = "STARTED";
    private static final String UNASSIGNED = "UNASSIGNED";
    private static final String GREEN = "GREEN";
    private static final String YELLOW = "YELLOW";

    private final Catalog catalog;
    private final ClusterNodes nodes;
    private final Visibility visibility;

    ShardRows(Catalog catalog, ClusterNodes nodes, Visibility visibility) {
        this.catalog = catalog;
        this.nodes = nodes;
        this.visibility = visibility;
    }

    private Stream<ShardGroup> all() {
        int nodeCount = nodes.running().size();
        return catalog.objects().stream().flatMap(object -> ShardGroup.of(object, nodeCount).stream());
    }

    private Stream<ShardGroup> visible(EvalContext context) {
        return all().filter(group -> visibility.of(context, Level.TABLE, group.fullName()));
    }

    /** One copy of a shard, and where it is; null: no node has room for it. */
    private record Copy(
            int shard, boolean primary, @Nullable NodeIdentity node) {
        String state() {
            return node == null ? UNASSIGNED : STARTED;
        }
    }

    private static List<Copy> copies(ShardGroup group, List<NodeIdentity> running) {
        List<Copy> copies = new ArrayList<>();
        for (int shard = 0; shard < group.shards(); shard++) {
            for (int copy = 0; copy <= group.replicas(); copy++) {
                NodeIdentity node = copy < running.size() ? running.get((shard + copy) % running.size()) : null;
                copies.add(new Copy(shard, copy == 0, node));
            }
        }
        return copies;
    }

    /** Of {@code sys.shards}. */
    Stream<Map<String, @Nullable Object>> shards(EvalContext context) {
        List<NodeIdentity> running = nodes.running();
        return visible(context).flatMap(group -> {
            ShardDocuments documents = new ShardDocuments(group.table(), context);
            return copies(group, running).stream().map(copy -> shard(group, copy, documents));
        });
    }

    private static Map<String, @Nullable Object> shard(ShardGroup group, Copy copy, ShardDocuments documents) {
        NodeIdentity node = copy.node();
        Row row = Row.of("schema_name", group.name().schema())
                .and("table_name", group.name().name())
                .and("id", copy.shard())
                .and("partition_ident", group.partition() == null ? "" : group.partition())
                .and("primary", copy.primary())
                .and("state", copy.state())
                .and("routing_state", copy.state());
        if (node == null) {
            return row.and("num_docs", 0L).and("closed", null).done();
        }
        return row.and("num_docs", documents.count(group.partition(), copy.shard()))
                .and("closed", group.closed())
                .and("min_lucene_version", ServerVersion.LUCENE)
                .and("node", Row.of("id", node.id()).and("name", node.name()).done())
                .and("recovery", Row.of("stage", "DONE").done())
                .done();
    }

    /** Of {@code sys.allocations}. */
    Stream<Map<String, @Nullable Object>> allocations(EvalContext context) {
        List<NodeIdentity> running = nodes.running();
        return visible(context)
                .flatMap(group -> copies(group, running).stream()
                        .map(copy -> Row.of("table_schema", group.name().schema())
                                .and("table_name", group.name().name())
                                .and("partition_ident", group.partition())
                                .and("shard_id", copy.shard())
                                .and("primary", copy.primary())
                                .and("current_state", copy.state())
                                .and(
                                        "node_id",
                                        copy.node() == null ? null : copy.node().id())
                                .done()));
    }

    /** Of {@code sys.health}. */
    Stream<Map<String, @Nullable Object>> health(EvalContext context) {
        int nodeCount = nodes.running().size();
        return visible(context)
                .map(group -> health(group.unassigned(nodeCount))
                        .and("table_schema", group.name().schema())
                        .and("table_name", group.name().name())
                        .and("partition_ident", group.partition())
                        .done());
    }

    /** Of {@code sys.cluster_health}. */
    Stream<Map<String, @Nullable Object>> clusterHealth() {
        int nodeCount = nodes.running().size();
        int unassigned = all().mapToInt(group -> group.unassigned(nodeCount)).sum();
        return Stream.of(health(unassigned)
                .and("description", unassigned == 0 ? "" : "One or more tables have underreplicated shards")
                .done());
    }

    private static Row health(int unassigned) {
        return Row.of("health", unassigned == 0 ? GREEN : YELLOW)
                .and("severity", (short) (unassigned == 0 ? 1 : 2))
                .and("missing_shards", 0L)
                .and("underreplicated_shards", (long) unassigned);
    }
}
