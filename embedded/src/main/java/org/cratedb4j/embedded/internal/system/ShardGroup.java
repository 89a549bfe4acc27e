package org.cratedb4j.embedded.internal.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.BlobTable;
import org.cratedb4j.embedded.internal.catalog.Partition;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableDefinition;
import org.cratedb4j.embedded.internal.catalog.TableSettings;
import org.jspecify.annotations.Nullable;

/**
 * The shards of a table or of one of its partitions. The store has none: they are made up as CrateDB would have them.
 *
 * @param table the table
 * @param partition the partition's ident; null when the table is not partitioned
 * @param shards how many shards there are
 * @param replicas how many copies each of them has besides the first
 * @param closed whether it is closed
 */
record ShardGroup(SchemaObject table, @Nullable String partition, int shards, int replicas, boolean closed) {
    /**
     * The shards of a table, by partition; none of other things.
     *
     * @param nodes the number of nodes that run
     */
    static List<ShardGroup> of(SchemaObject object, int nodes) {
        if (object instanceof BlobTable table) {
            return List.of(new ShardGroup(table, null, table.shards(), replicas(table.settings(), nodes), false));
        }
        return object instanceof Table table ? of(table, nodes) : List.of();
    }

    private static List<ShardGroup> of(Table table, int nodes) {
        TableDefinition definition = table.definition();
        int replicas = replicas(definition.settings(), nodes);
        if (definition.partitionedBy().isEmpty()) {
            return List.of(new ShardGroup(table, null, definition.shards(), replicas, definition.closed()));
        }
        List<ShardGroup> groups = new ArrayList<>();
        for (Partition partition : definition.partitions().values()) {
            int own = partition.settings().containsKey(TableSettings.REPLICAS)
                    ? replicas(partition.settings(), nodes)
                    : replicas;
            boolean closed = definition.closed() || partition.closed();
            groups.add(new ShardGroup(table, partition.ident(), partition.shards(), own, closed));
        }
        return groups;
    }

    /** {@code 2}, {@code 0-1} or {@code 1-all}: a range is what there are nodes for. */
    private static int replicas(Map<String, Object> settings, int nodes) {
        String text = String.valueOf(TableSettings.effective(settings).get(TableSettings.REPLICAS));
        int dash = text.indexOf('-');
        if (dash < 0) {
            return Integer.parseInt(text);
        }
        int least = Integer.parseInt(text.substring(0, dash));
        String most = text.substring(dash + 1);
        int possible = nodes - 1;
        return Math.max(least, most.equals("all") ? possible : Math.min(Integer.parseInt(most), possible));
    }

    RelationName name() {
        return table.name();
    }

    String fullName() {
        return name().schema() + "." + name().name();
    }

    /** How many copies of shards find no node, because no two copies of a shard may be on one. */
    int unassigned(int nodes) {
        return shards * Math.max(0, replicas + 1 - nodes);
    }
}
