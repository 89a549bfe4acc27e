package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of CREATE TABLE, of an OBJECT, or of ADD COLUMN.
 *
 * @param name the column; has a path in ADD COLUMN only
 * @param type the type; null when left out, as a generated column may
 * @param constraints all that follows, in the order written
 */
public record ColumnDefinition(ColumnPath name, @Nullable TypeName type, List<ColumnConstraint> constraints)
        implements TableElement {
    public ColumnDefinition {
        constraints = List.copyOf(constraints);
    }
}
