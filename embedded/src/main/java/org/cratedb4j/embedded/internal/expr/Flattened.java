package org.cratedb4j.embedded.internal.expr;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** An array of arrays with the inner brackets taken away, as {@code = ANY(...)} sees one. */
public record Flattened(DataType type, Expr array, int levels) implements Expr {
    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        if (!(array.eval(row, context) instanceof List<?> list)) {
            return null;
        }
        List<@Nullable Object> flat = new ArrayList<>();
        collect(list, levels, flat);
        return flat;
    }

    private static void collect(List<?> list, int levels, List<@Nullable Object> flat) {
        for (Object item : list) {
            if (levels > 0 && item instanceof List<?> inner) {
                collect(inner, levels - 1, flat);
            } else if (levels == 0 || item != null) {
                flat.add(item);
            }
        }
    }

    @Override
    public List<Expr> children() {
        return List.of(array);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Flattened(type, children.get(0), levels);
    }
}
