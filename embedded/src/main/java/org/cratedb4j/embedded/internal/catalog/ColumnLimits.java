package org.cratedb4j.embedded.internal.catalog;

import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;

/** How many columns a table may have, and how deep inside objects. */
public final class ColumnLimits {
    private ColumnLimits() {}

    /** A definition that got new columns; fails when they are beyond the limits that its settings give. */
    public static TableDefinition checked(TableDefinition table) {
        int most = TableSettings.mostColumns(table);
        if (table.columns().size() > most) {
            throw exceeded("total columns", most, table);
        }
        int depth = TableSettings.greatestDepth(table);
        for (TableColumn column : table.columns()) {
            if (column.path().keys().size() > depth) {
                throw exceeded("max column depth", depth, table);
            }
        }
        return table;
    }

    private static CrateError exceeded(String what, int limit, TableDefinition table) {
        return new CrateError(
                ErrorKind.SQL_PARSE, "Limit of " + what + " [" + limit + "] in table [" + table.name() + "] exceeded");
    }
}
