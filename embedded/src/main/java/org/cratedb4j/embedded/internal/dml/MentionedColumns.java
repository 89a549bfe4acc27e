package org.cratedb4j.embedded.internal.dml;

import java.util.HashSet;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.ExpressionRewriter;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.jspecify.annotations.Nullable;

/** The columns that a condition mentions, of whatever table they are said to be. */
final class MentionedColumns extends ExpressionRewriter {
    private final Set<ColumnPath> columns = new HashSet<>();

    private MentionedColumns() {}

    static Set<ColumnPath> of(@Nullable Expression expression) {
        MentionedColumns mentioned = new MentionedColumns();
        if (expression != null) {
            mentioned.rewrite(expression);
        }
        return mentioned.columns;
    }

    /** The column that an expression is; null when it is something else. */
    static @Nullable ColumnPath column(Expression expression) {
        if (expression instanceof Reference.Column column) {
            return ColumnPath.of(column.name().last());
        }
        if (expression instanceof Reference.Subscript subscript && subscript.index() instanceof Literal.Text key) {
            ColumnPath base = column(subscript.base());
            return base == null ? null : base.child(key.value());
        }
        return null;
    }

    @Override
    public Expression visitColumn(Reference.Column reference) {
        columns.add(ColumnPath.of(reference.name().last()));
        return reference;
    }

    @Override
    public Expression visitSubscript(Reference.Subscript reference) {
        ColumnPath path = column(reference);
        if (path == null) {
            return super.visitSubscript(reference);
        }
        columns.add(path);
        return reference;
    }
}
