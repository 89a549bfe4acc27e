package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.cratedb4j.embedded.internal.types.RowType;
import org.jspecify.annotations.Nullable;

/** {@code x['key']} and {@code x[1]}. The type of the result is that of the key, where the key is a constant. */
final class SubscriptFunctions {
    private static final String ERROR_ON_UNKNOWN_KEY = "error_on_unknown_object_key";

    private SubscriptFunctions() {}

    static void addTo(ScalarTable table) {
        byKey(table, "subscript(array(object), text) -> array(undefined)");
        table.lenient(
                "subscript(array(E), integer) -> E",
                (context, a) -> a[0] == null || a[1] == null ? null : element((List<?>) a[0], (Integer) a[1]));
        byKey(table, "subscript(object, text) -> undefined");
        byKey(table, "subscript(undefined, text) -> undefined");
        Signature path = SignatureText.parse("subscript_obj(object, text...) -> undefined");
        table.special(new Overload<>(path, (binding, arguments) -> byPath(path, arguments)));
        Signature field = SignatureText.parse("_subscript_record(record, text) -> undefined");
        table.special(new Overload<>(field, (binding, arguments) -> ofRow(field, arguments)));
    }

    private static void byKey(ScalarTable table, String text) {
        Signature signature = SignatureText.parse(text).withoutCoercion();
        table.special(new Overload<>(signature, (binding, arguments) -> byPath(signature, arguments)));
    }

    private static ScalarFunction byPath(Signature signature, List<Argument> arguments) {
        DataType base = arguments.get(0).type();
        List<String> path = new ArrayList<>();
        for (Argument key : arguments.subList(1, arguments.size())) {
            if (key.value() instanceof String constant) {
                path.add(constant);
            }
        }
        boolean known = path.size() == arguments.size() - 1;
        DataType element = ArrayType.unnest(base);
        DataType result = known && element instanceof ObjectType object ? object.inner(path) : DataTypes.UNDEFINED;
        List<DataType> types = new ArrayList<>(List.of(base));
        arguments.subList(1, arguments.size()).forEach(key -> types.add(DataTypes.TEXT));
        return ScalarTable.bound(
                signature.name(),
                new Binding(types, ArrayType.nest(result, ArrayType.dimensions(base))),
                (context, values) -> {
                    boolean strict = !"false".equals(context.settings().get(ERROR_ON_UNKNOWN_KEY));
                    Object value = values[0];
                    DataType type = base;
                    for (int i = 1; i < values.length && value != null; i++) {
                        value = values[i] == null ? null : byKey(value, type, (String) values[i], strict);
                        type = ArrayType.unnest(type) instanceof ObjectType object
                                ? object.inner(String.valueOf(values[i]))
                                : DataTypes.UNDEFINED;
                    }
                    return value;
                });
    }

    private static @Nullable Object byKey(Object base, DataType type, String key, boolean strict) {
        if (base instanceof List<?> list) {
            List<@Nullable Object> values = new ArrayList<>(list.size());
            for (Object element : list) {
                values.add(element == null ? null : byKey(element, ArrayType.unnest(type), key, strict));
            }
            return values;
        }
        if (!(base instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(
                    "Base argument to subscript must be an object or array-of-objects, not " + base);
        }
        Object value = map.get(key);
        if (value == null && strict && !mayLack(type, key)) {
            throw new CrateError(
                    ErrorKind.COLUMN_UNKNOWN, "The object `" + base + "` does not contain the key `" + key + "`");
        }
        return value;
    }

    private static boolean mayLack(DataType type, String key) {
        return type instanceof ObjectType object
                && (object.policy() == ColumnPolicy.IGNORED || object.inner().containsKey(key));
    }

    private static @Nullable Object element(List<?> array, int index) {
        return index >= 1 && index <= array.size() ? array.get(index - 1) : null;
    }

    private static ScalarFunction ofRow(Signature signature, List<Argument> arguments) {
        if (!(arguments.get(0).type() instanceof RowType row)
                || !(arguments.get(1).value() instanceof String name)) {
            throw new CrateError(ErrorKind.SQL_PARSE, "The field of a record must be a constant");
        }
        int field = row.fieldNames().indexOf(name);
        if (field < 0) {
            throw new CrateError(ErrorKind.COLUMN_UNKNOWN, "The record does not contain the field `" + name + "`");
        }
        return ScalarTable.bound(
                signature.name(),
                new Binding(List.of(row, DataTypes.TEXT), row.fieldTypes().get(field)),
                (context, values) -> values[0] instanceof List<?> fields ? fields.get(field) : null);
    }
}
