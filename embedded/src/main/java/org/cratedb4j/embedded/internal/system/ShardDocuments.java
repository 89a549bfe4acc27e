package org.cratedb4j.embedded.internal.system;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.cratedb4j.embedded.internal.catalog.BlobTable;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableRows.Place;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.jspecify.annotations.Nullable;

/** How many rows each shard of a table has, of those that searches see. */
final class ShardDocuments {
    private final Map<Place, Long> counts = new HashMap<>();

    ShardDocuments(SchemaObject table, EvalContext context) {
        if (table instanceof Table stored) {
            stored.rows().visible().forEachRemaining(row -> count(stored.rows().placeOf(row)));
        } else if (table instanceof BlobTable blobs) {
            blobs.scan(context).forEachRemaining(blob -> count(new Place(null, shard(blobs, blob))));
        }
    }

    private static int shard(BlobTable table, RowData blob) {
        return Math.floorMod(Objects.hashCode(blob.value(0)), table.shards());
    }

    private void count(Place place) {
        counts.merge(place, 1L, Long::sum);
    }

    long count(@Nullable String partition, int shard) {
        return counts.getOrDefault(new Place(partition, shard), 0L);
    }
}
