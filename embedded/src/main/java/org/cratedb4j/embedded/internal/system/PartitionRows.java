package org.cratedb4j.embedded.internal.system;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.Partition;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.catalog.TableDefinition;
import org.cratedb4j.embedded.internal.catalog.TableSettings;
import org.cratedb4j.embedded.internal.engine.ServerVersion;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/** Makes the rows of {@code information_schema.table_partitions}. */
final class PartitionRows {
    private final ObjectType settingsType;

    /** @param settingsType the type of {@code settings}, which says which of them are shown */
    PartitionRows(ObjectType settingsType) {
        this.settingsType = settingsType;
    }

    Map<String, @Nullable Object> of(TableDefinition table, Partition partition) {
        Map<String, Object> given = new HashMap<>(table.settings());
        given.putAll(partition.settings());
        Map<String, Object> settings = TableSettings.effective(given);
        return Row.of("table_schema", table.name().schema())
                .and("table_name", table.name().name())
                .and("partition_ident", partition.ident())
                .and("values", values(table, partition))
                .and("number_of_shards", partition.shards())
                .and("number_of_replicas", settings.get(TableSettings.REPLICAS))
                .and("closed", partition.closed())
                .and(
                        "version",
                        Row.of("created", ServerVersion.NUMBER)
                                .and("upgraded", null)
                                .done())
                .and("settings", SettingTree.of(settingsType, settings))
                .done();
    }

    /** The values of the PARTITIONED BY columns, in those columns' types. */
    private static Map<String, @Nullable Object> values(TableDefinition table, Partition partition) {
        Map<String, @Nullable Object> values = new HashMap<>();
        int position = 0;
        for (ColumnPath path : table.partitionedBy()) {
            TableColumn column = Objects.requireNonNull(table.column(path));
            values.put(
                    path.toString(),
                    column.type().implicitCast(partition.values().get(position)));
            position++;
        }
        return values;
    }
}
