package org.cratedb4j.embedded.internal.ddl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
final class PartitionClause {
    private final DdlContext context;

    PartitionClause(DdlContext context) {
        this.context = context;
    }

    /** The partition that a clause names; null without a clause. */
    @Nullable
    Partition find(TableDefinition table, List<Assignment> clause) {
        if (clause.isEmpty()) {
            return null;
        }
        String ident = PartitionIdent.encode(values(table, clause));
        Partition partition = table.partitions().get(ident);
        if (partition == null) {
            throw new CrateError(
                    ErrorKind.PARTITION_UNKNOWN,
                    "No partition for table '" + table.name() + "' with ident '" + ident + "' exists");
        }
        return partition;
    }

    private List<@Nullable String> values(TableDefinition table, List<Assignment> clause) {
        List<ColumnPath> columns = table.partitionedBy();
        if (columns.isEmpty()) {
            throw refused("table '" + table.name() + "' is not partitioned");
        }
        if (clause.size() != columns.size()) {
            throw refused("The table \"" + table.name() + "\" is partitioned by " + columns.size()
                    + " columns but the PARTITION clause contains " + clause.size() + " columns");
        }
        @Nullable String[] values = new @Nullable String[columns.size()];
        for (Assignment assignment : clause) {
            ColumnPath path = ExpressionFacts.column(assignment.target());
            int index = path == null ? -1 : columns.indexOf(path);
            TableColumn column = path == null ? null : table.column(path);
            if (index < 0 || column == null) {
                throw refused("\"" + path + "\" is no known partition column");
            }
            Object value = column.type().implicitCast(context.valueOrName(assignment.value()));
            values[index] = (String) DataTypes.TEXT.implicitCast(value);
        }
        return new ArrayList<>(Arrays.asList(values));
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
