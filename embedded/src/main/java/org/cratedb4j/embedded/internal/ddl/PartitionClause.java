package org.cratedb4j.embedded.internal.ddl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.Partition;
import org.cratedb4j.embedded.internal.catalog.PartitionIdent;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.catalog.TableDefinition;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Assignment;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Reads {@code PARTITION (column = value, ...)}. */
public final class PartitionClause {
    private final DdlContext context;

    public PartitionClause(DdlContext context) {
        this.context = context;
    }

    /**
     * The partition that a clause names; null without a clause.
     *
     * @throws CrateError when there is no such partition
     */
    public @Nullable Partition find(TableDefinition table, List<Assignment> clause) {
        if (clause.isEmpty()) {
            return null;
        }
        List<@Nullable String> texts = new ArrayList<>();
        read(table, clause).values().forEach(value -> texts.add((String) DataTypes.TEXT.implicitCast(value)));
        String ident = PartitionIdent.encode(texts);
        Partition partition = table.partitions().get(ident);
        if (partition == null) {
            throw new CrateError(
                    ErrorKind.PARTITION_UNKNOWN,
                    "No partition for table '" + table.name() + "' with ident '" + ident + "' exists");
        }
        return partition;
    }

    /** The values that a clause gives to the columns of PARTITIONED BY, in their order; empty without a clause. */
    public Map<ColumnPath, @Nullable Object> read(TableDefinition table, List<Assignment> clause) {
        Map<ColumnPath, @Nullable Object> values = new LinkedHashMap<>();
        if (clause.isEmpty()) {
            return values;
        }
        List<ColumnPath> columns = table.partitionedBy();
        if (columns.isEmpty()) {
            throw refused("table '" + table.name() + "' is not partitioned");
        }
        if (clause.size() != columns.size()) {
            throw refused("The table \"" + table.name() + "\" is partitioned by " + columns.size()
                    + " columns but the PARTITION clause contains " + clause.size() + " columns");
        }
        columns.forEach(column -> values.put(column, null));
        for (Assignment assignment : clause) {
            ColumnPath path = DefinitionColumns.columnOf(assignment.target());
            TableColumn column = path == null ? null : table.column(path);
            if (path == null || column == null || !values.containsKey(path)) {
                throw refused("\"" + path + "\" is no known partition column");
            }
            values.put(path, column.type().implicitCast(context.valueOrName(assignment.value())));
        }
        return values;
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
