package org.cratedb4j.embedded.internal.system;

import java.util.Locale;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.BlobTable;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableDefinition;
import org.cratedb4j.embedded.internal.catalog.TableSettings;
import org.cratedb4j.embedded.internal.engine.ServerVersion;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/** Makes the rows of {@code information_schema.tables}. */
final class TableRows {
    private final ObjectType settingsType;

    /** @param settingsType the type of {@code settings}, which says which of them are shown */
    TableRows(ObjectType settingsType) {
        this.settingsType = settingsType;
    }

    Map<String, @Nullable Object> of(RelationInfo relation) {
        Row row = Row.of("table_schema", relation.name().schema())
                .and("table_name", relation.name().name())
                .and("table_type", relation.isView() ? "VIEW" : "BASE TABLE")
                .and("column_policy", text(ColumnPolicy.STRICT));
        SchemaObject object = relation.object();
        if (object instanceof Table table) {
            addStored(row, table.definition());
        } else if (object instanceof BlobTable table) {
            addSharded(row, table.shards(), table.settings());
            row.and("clustered_by", "digest").and("closed", false);
        }
        return row.done();
    }

    private void addStored(Row row, TableDefinition table) {
        addSharded(row, table.shards(), table.settings());
        row.and("clustered_by", routingColumn(table))
                .and("column_policy", text(table.policy()))
                .and("closed", table.closed());
        if (!table.partitionedBy().isEmpty()) {
            row.and(
                    "partitioned_by",
                    table.partitionedBy().stream().map(ColumnPath::toString).toList());
        }
    }

    private void addSharded(Row row, int shards, Map<String, Object> given) {
        Map<String, Object> settings = TableSettings.effective(given);
        row.and("number_of_shards", shards)
                .and("number_of_replicas", settings.get(TableSettings.REPLICAS))
                .and("routing_hash_function", "Murmur3")
                .and("self_referencing_column_name", "_id")
                .and(
                        "version",
                        Row.of("created", ServerVersion.NUMBER)
                                .and("upgraded", null)
                                .done())
                .and("settings", SettingTree.of(settingsType, settings));
    }

    private static String routingColumn(TableDefinition table) {
        ColumnPath column = table.clusteredBy();
        if (column != null) {
            return fullName(column);
        }
        return table.primaryKey().size() == 1 ? fullName(table.primaryKey().get(0)) : "_id";
    }

    private static String fullName(ColumnPath column) {
        return column.isRoot() ? column.root() : column.root() + "." + String.join(".", column.keys());
    }

    private static String text(ColumnPolicy policy) {
        return policy.name().toLowerCase(Locale.ROOT);
    }
}
