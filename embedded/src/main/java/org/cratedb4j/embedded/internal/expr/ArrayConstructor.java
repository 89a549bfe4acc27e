package org.cratedb4j.embedded.internal.expr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.jspecify.annotations.Nullable;

/** {@code [a, b]}, the elements of one type. */
public record ArrayConstructor(ArrayType type, List<Expr> children) implements Expr {
    public ArrayConstructor {
        children = List.copyOf(children);
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        List<@Nullable Object> values = new ArrayList<>(children.size());
        for (Expr child : children) {
            values.add(child.eval(row, context));
        }
        return Collections.unmodifiableList(values);
    }

    @Override
    public Expr withChildren(List<Expr> others) {
        return new ArrayConstructor(type, others);
    }
}
