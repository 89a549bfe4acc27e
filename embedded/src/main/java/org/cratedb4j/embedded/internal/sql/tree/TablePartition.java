package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;

/** {@code table [PARTITION (column = value, ...)]}; without the clause the assignments are empty. */
public record TablePartition(QualifiedName table, List<Assignment> partition) {
    public TablePartition {
        partition = List.copyOf(partition);
    }
}
