package org.cratedb4j.embedded.internal.sql;

import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.ColumnConstraint;
import org.cratedb4j.embedded.internal.sql.tree.TypeName;
import org.jspecify.annotations.Nullable;

/** What may stand together in the definition of a column. */
final class ColumnRules {
    /** What can be said once. */
    private static final Map<String, List<Class<? extends ColumnConstraint>>> ONCE = Map.of(
            "primary key", List.of(ColumnConstraint.PrimaryKey.class),
            "index", List.of(ColumnConstraint.Index.class, ColumnConstraint.NoIndex.class),
            "default", List.of(ColumnConstraint.Default.class),
            "generated", List.of(ColumnConstraint.Generated.class),
            "storage", List.of(ColumnConstraint.Storage.class));

    private ColumnRules() {}

    static void check(String column, @Nullable TypeName type, List<ColumnConstraint> constraints) {
        ONCE.forEach((name, kinds) -> {
            if (count(constraints, kinds) > 1) {
                throw wrong(column, "multiple " + name + " constraints found");
            }
        });
        boolean generated = count(constraints, List.of(ColumnConstraint.Generated.class)) > 0;
        if (type == null && !generated) {
            throw wrong(column, "data type needs to be provided or column should be defined as a generated expression");
        } else if (generated && count(constraints, List.of(ColumnConstraint.Default.class)) > 0) {
            throw wrong(column, "the default and generated expressions are mutually exclusive");
        }
    }

    private static long count(List<ColumnConstraint> constraints, List<Class<? extends ColumnConstraint>> kinds) {
        return constraints.stream()
                .filter(constraint -> kinds.contains(constraint.getClass()))
                .count();
    }

    private static CrateError wrong(String column, String text) {
        return new CrateError(ErrorKind.SQL_PARSE, "Column [" + column + "]: " + text);
    }
}
