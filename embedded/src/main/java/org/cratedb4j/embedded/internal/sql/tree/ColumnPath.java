package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;

/** A column and the way into it: {@code o['a']['b']} is {@code o} with path {@code a, b}. */
public record ColumnPath(QualifiedName column, List<String> path) {
    public ColumnPath {
        path = List.copyOf(path);
    }
}
