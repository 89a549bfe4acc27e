package org.cratedb4j.embedded.internal.analyze;

import java.util.HashMap;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.jspecify.annotations.Nullable;

/** The common table expressions that a query sees: its own and those of the queries around it. */
final class CommonTables {
    private final @Nullable CommonTables outer;
    private final Map<String, AnalyzedQuery> tables = new HashMap<>();

    CommonTables(@Nullable CommonTables outer) {
        this.outer = outer;
    }

    void add(String name, AnalyzedQuery query) {
        if (tables.put(name, query) != null) {
            throw new CrateError(ErrorKind.SQL_PARSE, "\"" + name + "\" specified more than once in the FROM clause");
        }
    }

    /** The table of a name; null when the name stands for something else. */
    @Nullable
    AnalyzedQuery find(QualifiedName name) {
        if (name.parts().size() > 1) {
            return null;
        }
        AnalyzedQuery own = tables.get(name.last());
        return own != null || outer == null ? own : outer.find(name);
    }
}
