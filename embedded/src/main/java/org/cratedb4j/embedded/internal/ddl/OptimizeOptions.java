package org.cratedb4j.embedded.internal.ddl;

import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.internal.types.DataTypes;

/** The options of OPTIMIZE TABLE. They say how to merge segments, which the embedded node has none of. */
final class OptimizeOptions {
    private static final Set<String> NAMES =
            Set.of("max_num_segments", "only_expunge_deletes", "flush", "upgrade_segments");

    private OptimizeOptions() {}

    static void check(Map<String, Object> options) {
        for (String name : options.keySet()) {
            if (!NAMES.contains(name)) {
                throw ColumnDraft.refused("Setting '" + name + "' is not supported");
            }
        }
        boolean upgrades =
                Boolean.TRUE.equals(DataTypes.BOOLEAN.implicitCast(options.getOrDefault("upgrade_segments", false)));
        if (upgrades && options.size() > 1) {
            throw ColumnDraft.refused("cannot use other parameters if upgrade_segments is set to true");
        }
    }
}
