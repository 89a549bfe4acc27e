package org.cratedb4j.embedded.internal.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A partition of a partitioned table: the rows with the same values in its PARTITIONED BY columns.
 *
 * @param values the values as text, null for NULL, in the order of PARTITIONED BY
 * @param shards the number of shards
 * @param settings the settings that differ from the table's
 * @param closed whether it is closed
 */
public record Partition(List<@Nullable String> values, int shards, Map<String, Object> settings, boolean closed) {
    public Partition {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        settings = Map.copyOf(settings);
    }

    /** What {@code sys.shards} and messages call it. */
    public String ident() {
        return PartitionIdent.encode(values);
    }

    /** The same partition with other settings. */
    public Partition withSettings(Map<String, Object> newSettings) {
        return new Partition(values, shards, newSettings, closed);
    }

    /** The same partition with another number of shards. */
    public Partition withShards(int newShards) {
        return new Partition(values, newShards, settings, closed);
    }

    /** The same partition, open or closed. */
    public Partition withClosed(boolean newClosed) {
        return new Partition(values, shards, settings, newClosed);
    }
}
