package org.cratedb4j.embedded.internal.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.PartitionIdent;
import org.cratedb4j.embedded.internal.catalog.TableDefinition;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.Murmur3;
import org.jspecify.annotations.Nullable;

/** Which shard of which partition a row belongs to. The store has no shards, but {@code _seq_no} counts per shard. */
final class ShardRouter {
    private static final int LOG2_OF_MOST_SHARDS = 10;

    private final int shards;
    private final int routingShards;
    private final PrimaryKey.@Nullable Part routedBy;
    private final List<PrimaryKey.Part> partitionedBy;

    ShardRouter(TableDefinition definition) {
        this.shards = definition.shards();
        this.routingShards = routingShards(shards);
        ColumnPath column = definition.clusteredBy();
        this.routedBy = column == null ? null : PrimaryKey.part(definition, column);
        List<PrimaryKey.Part> partitionColumns = new ArrayList<>();
        for (ColumnPath path : definition.partitionedBy()) {
            partitionColumns.add(PrimaryKey.part(definition, path));
        }
        this.partitionedBy = List.copyOf(partitionColumns);
    }

    /** As many as {@code shards} can be doubled to, up to 1024, so that a table can be split later. */
    private static int routingShards(int shards) {
        int log2 = 32 - Integer.numberOfLeadingZeros(shards - 1);
        return shards << Math.max(1, LOG2_OF_MOST_SHARDS - log2);
    }

    int shardOf(@Nullable Object[] values, String id) {
        Object routing = routedBy == null ? null : routedBy.valueIn(values);
        String text = routing == null ? id : KeyTexts.write(routing);
        int hash = Murmur3.hash(text.getBytes(StandardCharsets.UTF_16LE));
        return Math.floorMod(hash, routingShards) / (routingShards / shards);
    }

    int shards() {
        return shards;
    }

    /** The values of the PARTITIONED BY columns; empty when the table is not partitioned. */
    List<@Nullable Object> partitionOf(@Nullable Object[] values) {
        if (partitionedBy.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> partition = new ArrayList<>(partitionedBy.size());
        for (PrimaryKey.Part column : partitionedBy) {
            partition.add(column.valueIn(values));
        }
        return partition;
    }

    /** The ident of the partition; null when the table is not partitioned. */
    @Nullable
    String partitionIdentOf(@Nullable Object[] values) {
        if (partitionedBy.isEmpty()) {
            return null;
        }
        List<@Nullable String> texts = new ArrayList<>(partitionedBy.size());
        partitionOf(values).forEach(value -> texts.add((String) DataTypes.TEXT.implicitCast(value)));
        return PartitionIdent.encode(texts);
    }
}
