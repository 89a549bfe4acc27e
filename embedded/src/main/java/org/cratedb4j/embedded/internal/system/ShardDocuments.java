package org.cratedb4j.embedded.internal.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cratedb4j.embedded.internal.catalog.BlobTable;
import org.cratedb4j.embedded.internal.catalog.PartitionIdent;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.store.ShardRouter;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** How many rows each shard of a table has, of those that searches see. */
final class ShardDocuments {
    private final Map<Shard, Long> counts = new HashMap<>();

    private record Shard(@Nullable String partition, int number) {}

    ShardDocuments(Relation table, EvalContext context) {
        if (table instanceof Table stored) {
            ShardRouter router = new ShardRouter(stored.definition());
            for (Iterator<RowData> rows = stored.scan(context); rows.hasNext(); ) {
                RowData row = rows.next();
                int number = router.shardOf(row.values(), Objects.requireNonNull(row.id()));
                counts.merge(new Shard(partition(router.partitionOf(row.values())), number), 1L, Long::sum);
            }
        } else if (table instanceof BlobTable blobs) {
            blobs.scan(context)
                    .forEachRemaining(blob -> counts.merge(new Shard(null, shard(blobs, blob)), 1L, Long::sum));
        }
    }

    private static int shard(BlobTable table, RowData blob) {
        return Math.floorMod(Objects.hashCode(blob.value(0)), table.shards());
    }

    private static @Nullable String partition(List<@Nullable Object> values) {
        if (values.isEmpty()) {
            return null;
        }
        List<@Nullable String> texts = new ArrayList<>(values.size());
        for (Object value : values) {
            texts.add((String) DataTypes.TEXT.implicitCast(value));
        }
        return PartitionIdent.encode(texts);
    }

    long count(@Nullable String partition, int shard) {
        return counts.getOrDefault(new Shard(partition, shard), 0L);
    }
}
