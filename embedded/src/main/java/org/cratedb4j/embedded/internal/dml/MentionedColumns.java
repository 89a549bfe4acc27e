package org.cratedb4j.embedded.internal.dml;

import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.ColumnCollector;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.jspecify.annotations.Nullable;

/** The columns that a condition mentions, of whatever table they are said to be. */
final class MentionedColumns extends ColumnCollector {
    private MentionedColumns() {}

    static Set<ColumnPath> of(@Nullable Expression expression) {
        return expression == null ? Set.of() : Set.copyOf(new MentionedColumns().collect(expression));
    }

    /** The column that an expression is; null when it is something else. */
    static @Nullable ColumnPath columnOf(Expression expression) {
        return new MentionedColumns().column(expression);
    }

    @Override
    protected ColumnPath root(QualifiedName name) {
        return ColumnPath.of(name.last());
    }
}
