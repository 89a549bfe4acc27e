package org.cratedb4j.embedded.internal.ddl;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.BlobTable;
import org.cratedb4j.embedded.internal.catalog.Operation;
import org.cratedb4j.embedded.internal.catalog.Partition;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableDefinitionBuilder;
import org.cratedb4j.embedded.internal.catalog.TableSettings;
import org.cratedb4j.embedded.internal.sql.tree.AlterTable;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;

/** Runs ALTER TABLE SET and RESET, of tables, partitions and blob tables. */
final class TableOptionsExecutor {
    private static final String SHARDS = "number_of_shards";
    private static final Set<String> BLOCKS =
            Set.of("blocks.metadata", "blocks.read", "blocks.write", "blocks.read_only");

    private final DdlContext context;

    TableOptionsExecutor(DdlContext context) {
        this.context = context;
    }

    /** Returns the row count. */
    long set(AlterTable.SetOptions statement) {
        SchemaObject object = BlobTableExecutor.resolve(context, statement.target());
        object.require(Operation.ALTER_BLOCKS);
        Map<String, Object> given = context.values(statement.options());
        if (object instanceof BlobTable blobTable) {
            new BlobTableExecutor(context).set(blobTable, given);
            return Ddl.UNKNOWN;
        }
        Map<String, Object> changes = new LinkedHashMap<>();
        given.forEach((name, value) -> changes.put(
                name, name.equals(SHARDS) ? TableClauses.shards(value) : TableSettings.read(name, value, false)));
        return apply((Table) object, statement.target(), changes);
    }

    void reset(AlterTable.ResetOptions statement) {
        SchemaObject object = BlobTableExecutor.resolve(context, statement.target());
        object.require(Operation.ALTER_BLOCKS);
        if (object instanceof BlobTable blobTable) {
            new BlobTableExecutor(context).reset(blobTable, statement.names());
            return;
        }
        Map<String, Object> changes = new LinkedHashMap<>();
        for (String name : statement.names()) {
            TableSettings.requireChangeable(name);
            changes.put(name, RESET);
        }
        apply((Table) object, statement.target(), changes);
    }

    private long apply(Table table, AlterTable.Target target, Map<String, Object> changes) {
        Partition partition = new PartitionClause(context)
                .find(table.definition(), target.table().partition());
        if (partition != null && changes.containsKey(TableSettings.COLUMN_POLICY)) {
            throw ColumnDraft.refused(
                    "Changing \"" + TableSettings.COLUMN_POLICY + "\" on partition level is not supported");
        }
        table.require(BLOCKS.containsAll(changes.keySet()) ? Operation.ALTER_BLOCKS : Operation.ALTER_SET);
        boolean hasRows =
                partition != null || table.definition().partitionedBy().isEmpty();
        if (hasRows && changes.get(SHARDS) instanceof Integer shards) {
            if (changes.size() > 1) {
                throw ColumnDraft.refused("Setting [" + SHARDS + "] cannot be combined with other settings");
            }
            context.catalog().alter(table.name(), new Resize(partition, shards)::of);
            return 0;
        }
        context.catalog().alter(table.name(), definition -> {
            TableDefinitionBuilder changed = definition.toBuilder();
            if (partition != null) {
                applyTo(changed, partition, changes);
            } else {
                changes.forEach((name, value) -> applyTo(changed, name, value));
                if (!target.only()) {
                    List.copyOf(changed.partitions().values()).forEach(each -> forget(changed, each, changes.keySet()));
                }
            }
            return changed.build();
        });
        return Ddl.UNKNOWN;
    }

    private static void applyTo(TableDefinitionBuilder table, Partition partition, Map<String, Object> changes) {
        Map<String, Object> settings = new HashMap<>(partition.settings());
        changes.forEach((name, value) -> {
            if (value == RESET) {
                settings.remove(name);
            } else {
                settings.put(name, value);
            }
        });
        table.partitions().put(partition.ident(), partition.withSettings(settings));
    }

    /** What is set for the table holds for its partitions, whatever they had. */
    private static void forget(TableDefinitionBuilder table, Partition partition, Set<String> names) {
        Map<String, Object> settings = new HashMap<>(partition.settings());
        settings.keySet().removeAll(names);
        table.partitions().put(partition.ident(), partition.withSettings(settings));
    }

    private static void applyTo(TableDefinitionBuilder table, String name, Object value) {
        if (name.equals(SHARDS)) {
            table.shards((Integer) value);
        } else if (value != RESET) {
            TableClauses.applySetting(table, name, value);
        } else if (name.equals(TableSettings.COLUMN_POLICY)) {
            table.policy(ColumnPolicy.STRICT);
        } else {
            table.settings().remove(name);
        }
    }

    /** Stands for the default in a map of changes. */
    private static final Object RESET = new Object();
}
