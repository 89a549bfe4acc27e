package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;

/** A column and the way into it: {@code o['a']['b']} is {@code o} with path {@code a, b}. */
public record ColumnPath(QualifiedName column, List<String> path) {
    public ColumnPath {
        path = List.copyOf(path);
    }

    /** The same as an expression. */
    public Expression toExpression() {
        Expression expression = new Reference.Column(column);
        for (String key : path) {
            expression = new Reference.Subscript(expression, new Literal.Text(key));
        }
        return expression;
    }
}
