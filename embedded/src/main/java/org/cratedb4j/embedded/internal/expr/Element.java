package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** {@code array[index]}, counted from 1: beyond the array, null. */
public record Element(DataType type, Expr array, Expr index) implements Expr {
    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        Object values = array.eval(row, context);
        Object position = index.eval(row, context);
        if (!(values instanceof List<?> list) || !(position instanceof Number number)) {
            return null;
        }
        int place = number.intValue() - 1;
        return place >= 0 && place < list.size() ? list.get(place) : null;
    }

    @Override
    public List<Expr> children() {
        return List.of(array, index);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Element(type, children.get(0), children.get(1));
    }
}
