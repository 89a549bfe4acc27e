package org.cratedb4j.embedded.internal.catalog;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.ExpressionRewriter;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.jspecify.annotations.Nullable;

/** Collects the columns that an expression names, in the order of their mention. */
public abstract class ColumnCollector extends ExpressionRewriter {
    private final List<ColumnPath> columns = new ArrayList<>();

    /** The column that a name without keys means. */
    protected abstract ColumnPath root(QualifiedName name);

    /** The columns that an expression names. */
    public final List<ColumnPath> collect(Expression expression) {
        rewrite(expression);
        return List.copyOf(columns);
    }

    /** The column that an expression is; null when it is something else. */
    public final @Nullable ColumnPath column(Expression expression) {
        if (expression instanceof Reference.Column column) {
            return root(column.name());
        }
        if (expression instanceof Reference.Subscript subscript && subscript.index() instanceof Literal.Text key) {
            ColumnPath base = column(subscript.base());
            return base == null ? null : base.child(key.value());
        }
        return null;
    }

    @Override
    public final Expression visitColumn(Reference.Column reference) {
        columns.add(root(reference.name()));
        return reference;
    }

    @Override
    public final Expression visitSubscript(Reference.Subscript reference) {
        ColumnPath path = column(reference);
        if (path == null) {
            return super.visitSubscript(reference);
        }
        columns.add(path);
        return reference;
    }
}
