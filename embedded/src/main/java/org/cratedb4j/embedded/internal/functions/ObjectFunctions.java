package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/** Functions on objects. */
final class ObjectFunctions {
    private ObjectFunctions() {}

    static void addTo(ScalarTable table) {
        table.strict(
                "object_keys(object) -> array(text)", (Map<String, Object> object) -> new ArrayList<>(object.keySet()));
        merge(table, "concat");
        merge(table, "op_||");
        addConstructor(table);
    }

    /** Whether there is nothing in it. */
    static boolean isNullOrEmpty(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty();
        }
        return value instanceof Collection<?> list ? list.isEmpty() : value == null;
    }

    private static void merge(ScalarTable table, String name) {
        Signature signature = SignatureText.parse(name + "(object, object) -> object");
        table.special(new Overload<>(signature, (binding, arguments) -> {
            DataType left = objectType(arguments.get(0).type());
            DataType right = objectType(arguments.get(1).type());
            return ScalarTable.bound(
                    name, new Binding(List.of(left, right), merged(left, right)), (context, a) -> merge(a[0], a[1]));
        }));
    }

    private static DataType objectType(DataType argument) {
        return argument instanceof ObjectType || argument.equals(DataTypes.UNDEFINED) ? argument : DataTypes.OBJECT;
    }

    private static DataType merged(DataType left, DataType right) {
        if (!(left instanceof ObjectType first)) {
            return right;
        }
        if (!(right instanceof ObjectType second)) {
            return left;
        }
        Map<String, DataType> inner = new LinkedHashMap<>(first.inner());
        inner.putAll(second.inner());
        return new ObjectType(second.policy(), inner);
    }

    private static @Nullable Object merge(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        Map<Object, @Nullable Object> merged = new LinkedHashMap<>((Map<?, ?>) left);
        merged.putAll((Map<?, ?>) right);
        return merged;
    }

    /** {@code {a = 1, b = x}}, as a function of keys and values in turn. */
    private static void addConstructor(ScalarTable table) {
        Signature signature = SignatureText.parse("_map(text, ~V..2) -> object");
        table.special(new Overload<>(signature, (binding, arguments) -> {
            Map<String, DataType> inner = new LinkedHashMap<>();
            for (int i = 0; i < arguments.size(); i += 2) {
                inner.put(String.valueOf(arguments.get(i).value()), binding.argument(i + 1));
            }
            ObjectType type = new ObjectType(DataTypes.OBJECT.policy(), inner);
            return ScalarTable.bound("_map", new Binding(binding.arguments(), type), (context, a) -> object(a));
        }));
    }

    private static Map<String, @Nullable Object> object(@Nullable Object[] keysAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }
}
