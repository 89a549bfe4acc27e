package org.cratedb4j.embedded.internal.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * {@code object['key']}; of an array of objects, the values of all of them.
 *
 * @param type the type of the value
 * @param object the object, or array of objects
 * @param key the key
 * @param mustExist whether a missing key is an error
 */
public record Member(DataType type, Expr object, String key, boolean mustExist) implements Expr {
    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        return lookUp(object.eval(row, context));
    }

    private @Nullable Object lookUp(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Object found = map.get(key);
            if (found == null && mustExist) {
                throw new CrateError(
                        ErrorKind.COLUMN_UNKNOWN, "The object `" + map + "` does not contain the key `" + key + "`");
            }
            return found;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> members = new ArrayList<>(list.size());
            for (Object item : list) {
                members.add(lookUp(item));
            }
            return members;
        }
        if (value != null) {
            throw new CrateError(
                    ErrorKind.SQL_PARSE,
                    "Base argument to subscript must be an object or array-of-objects, not " + value);
        }
        return null;
    }

    @Override
    public List<Expr> children() {
        return List.of(object);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Member(type, children.get(0), key, mustExist);
    }
}
