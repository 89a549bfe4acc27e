package org.cratedb4j.embedded.internal.expr;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/**
 * <code>{a = 1, b = 2}</code>.
 *
 * @param type the type, with one inner type per key
 * @param keys the keys
 * @param children one value per key
 */
public record ObjectConstructor(ObjectType type, List<String> keys, List<Expr> children) implements Expr {
    public ObjectConstructor {
        keys = List.copyOf(keys);
        children = List.copyOf(children);
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            values.put(keys.get(i), children.get(i).eval(row, context));
        }
        return Collections.unmodifiableMap(values);
    }

    @Override
    public Expr withChildren(List<Expr> others) {
        return new ObjectConstructor(type, keys, others);
    }
}
