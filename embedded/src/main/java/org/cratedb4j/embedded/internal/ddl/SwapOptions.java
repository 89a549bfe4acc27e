package org.cratedb4j.embedded.internal.ddl;

import java.util.Map;
import java.util.TreeSet;
import org.cratedb4j.embedded.internal.types.DataTypes;

/** The options of ALTER CLUSTER SWAP TABLE. */
final class SwapOptions {
    private static final String DROP_SOURCE = "drop_source";

    private SwapOptions() {}

    static boolean dropSource(Map<String, Object> options) {
        TreeSet<String> others = new TreeSet<>(options.keySet());
        others.remove(DROP_SOURCE);
        if (!others.isEmpty()) {
            throw ColumnDraft.refused("Invalid options for ALTER CLUSTER SWAP TABLE: " + String.join(", ", others));
        }
        Object value = options.getOrDefault(DROP_SOURCE, false);
        return Boolean.TRUE.equals(DataTypes.BOOLEAN.implicitCast(value));
    }
}
