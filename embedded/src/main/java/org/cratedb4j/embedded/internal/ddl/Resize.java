package org.cratedb4j.embedded.internal.ddl;

import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.Partition;
import org.cratedb4j.embedded.internal.catalog.TableDefinition;
import org.cratedb4j.embedded.internal.catalog.TableDefinitionBuilder;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * Another number of shards for what has rows: a table without partitions, or one partition.
 *
 * @param partition the partition; null for the table
 * @param shards the new number
 */
record Resize(@Nullable Partition partition, int shards) {
    private static final String WRITE_BLOCK = "blocks.write";

    TableDefinition of(TableDefinition table) {
        requirePossible(partition == null ? table.shards() : partition.shards());
        requireBlocked(table);
        TableDefinitionBuilder resized = table.toBuilder();
        if (partition == null) {
            resized.shards(shards);
        } else {
            resized.partitions().put(partition.ident(), partition.withShards(shards));
        }
        return resized.build();
    }

    private void requirePossible(int current) {
        if (shards == current) {
            throw ColumnDraft.refused("Table/partition is already allocated <" + shards + "> shards");
        }
        if (shards > current && current > 1 && shards % current != 0) {
            throw ColumnDraft.refused(
                    "the number of source shards [" + current + "] must be a must be a factor of [" + shards + "]");
        }
        if (shards < current && current % shards != 0) {
            throw ColumnDraft.refused("Requested number of shards: <" + shards
                    + "> needs to be a factor of the current one: <" + current + ">");
        }
    }

    private void requireBlocked(TableDefinition table) {
        Object blocked = table.settings().get(WRITE_BLOCK);
        if (partition != null) {
            Map<String, Object> own = partition.settings();
            blocked = own.getOrDefault(WRITE_BLOCK, Boolean.TRUE.equals(blocked));
        }
        if (!Boolean.TRUE.equals(blocked)) {
            throw new CrateError(
                    ErrorKind.ILLEGAL_STATE,
                    "Table/Partition needs to be at a read-only state."
                            + " Use 'ALTER table ... set (\"blocks.write\"=true)' and retry");
        }
    }
}
