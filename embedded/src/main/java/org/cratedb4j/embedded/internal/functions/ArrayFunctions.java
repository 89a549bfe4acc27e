package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.cratedb4j.embedded.internal.types.Texts;
import org.jspecify.annotations.Nullable;

/** Functions on arrays, apart from those that compute a number from one. */
final class ArrayFunctions {
    private ArrayFunctions() {}

    static void addTo(ScalarTable table) {
        table.lenient("_array(E...) -> array(E)", (context, arguments) -> list(arguments));
        addJoining(table);
        addSets(table);
        addPositions(table);
        addText(table);
        table.lenient("null_or_empty(object) -> boolean", (context, a) -> ObjectFunctions.isNullOrEmpty(a[0]));
        table.lenient("null_or_empty(array(E)) -> boolean", (context, a) -> ObjectFunctions.isNullOrEmpty(a[0]));
        table.strict("collection_count(array(E)) -> bigint", (List<?> array) -> (long) array.size());
        table.strict("array_unnest(array(array(E))) -> array(E)", ArrayFunctions::flatten);
    }

    private static List<@Nullable Object> list(@Nullable Object[] elements) {
        List<@Nullable Object> list = new ArrayList<>(elements.length);
        Collections.addAll(list, elements);
        return list;
    }

    private static void addJoining(ScalarTable table) {
        for (String name : List.of("array_cat", "concat", "op_||")) {
            table.lenient(name + "(array(E), array(E)) -> array(E)", (context, a) -> concat(a[0], a[1]));
        }
        table.lenient("array_append(array(E), E) -> array(E)", (context, a) -> append(a[0], a[1], true));
        table.lenient("array_prepend(E, array(E)) -> array(E)", (context, a) -> prepend(a[0], a[1], true));
        table.lenient("op_||(array(E), E) -> array(E)", (context, a) -> append(a[0], a[1], false));
        table.lenient("op_||(E, array(E)) -> array(E)", (context, a) -> prepend(a[0], a[1], false));
    }

    private static @Nullable List<@Nullable Object> concat(@Nullable Object a, @Nullable Object b) {
        if (a == null && b == null) {
            return null;
        }
        List<@Nullable Object> all = copy(a);
        all.addAll(copy(b));
        return all;
    }

    private static List<@Nullable Object> append(@Nullable Object array, @Nullable Object element, boolean keepNull) {
        List<@Nullable Object> all = copy(array);
        if (element != null || keepNull) {
            all.add(element);
        }
        return all;
    }

    private static List<@Nullable Object> prepend(@Nullable Object element, @Nullable Object array, boolean keepNull) {
        List<@Nullable Object> all = copy(array);
        if (element != null || keepNull) {
            all.add(0, element);
        }
        return all;
    }

    private static List<@Nullable Object> copy(@Nullable Object array) {
        return array == null ? new ArrayList<>() : new ArrayList<>((List<?>) array);
    }

    private static void addSets(ScalarTable table) {
        checked(table, "array_unique(array(E)) -> array(E)", ElementTypes::requireKnown, (context, a) -> unique(a));
        checked(
                table,
                "array_unique(array(E), array(E)) -> array(E)",
                ElementTypes.requireOneKnown("array_unique"),
                (context, a) -> unique(a));
        checked(
                table,
                "array_difference(array(E), array(E)) -> array(E)",
                ElementTypes.requireOneKnown("array_difference"),
                (context, a) -> a[0] == null ? null : difference((List<?>) a[0], a[1]));
        table.lenient(
                "array_overlap(array(E), array(E)) -> boolean",
                (context, a) -> (a[0] == null || a[1] == null) ? null : overlap((List<?>) a[0], (List<?>) a[1]));
    }

    private static boolean overlap(List<?> a, List<?> b) {
        return !Collections.disjoint(a, b);
    }

    private static List<@Nullable Object> unique(@Nullable Object[] arrays) {
        Set<@Nullable Object> elements = new LinkedHashSet<>();
        for (Object array : arrays) {
            elements.addAll(copy(array));
        }
        return new ArrayList<>(elements);
    }

    private static List<@Nullable Object> difference(List<?> array, @Nullable Object without) {
        Set<@Nullable Object> removed = new HashSet<>(copy(without));
        List<@Nullable Object> rest = copy(array);
        rest.removeIf(removed::contains);
        return rest;
    }

    private static void addPositions(ScalarTable table) {
        for (String name : List.of("array_upper", "array_length")) {
            checked(
                    table,
                    name + "(array(E), integer) -> integer",
                    ElementTypes.requireKnown(name),
                    (context, a) -> a[0] == null || a[1] == null
                            ? null
                            : Dimensions.upperBound((List<?>) a[0], (Integer) a[1]));
        }
        checked(
                table,
                "array_lower(array(E), integer) -> integer",
                ElementTypes.requireKnown("array_lower"),
                (context, a) ->
                        a[0] == null || a[1] == null ? null : Dimensions.lowerBound((List<?>) a[0], (Integer) a[1]));
        checked(
                table,
                "array_position(array(T), T) -> integer",
                ElementTypes.requireKnown("array_position"),
                (context, a) -> position(a[0], a[1], null));
        checked(
                table,
                "array_position(array(T), T, integer) -> integer",
                ElementTypes.requireKnown("array_position"),
                (context, a) -> position(a[0], a[1], a[2]));
        checked(
                table,
                "array_slice(array(E), integer, integer) -> array(E)",
                ElementTypes.requireKnown("array_slice"),
                (context, a) -> slice(a[0], a[1], a[2]));
        table.lenient(
                "array_set(array(E), array(integer), array(E)) -> array(E)",
                (context, a) -> a[0] == null ? null : set((List<?>) a[0], (List<?>) a[1], (List<?>) a[2]));
        table.lenient("array_set(array(E), integer, E) -> array(E)", (context, a) -> {
            if (a[0] == null || a[1] == null) {
                return null;
            }
            List<@Nullable Object> changed = copy(a[0]);
            set(changed, (Integer) a[1], a[2]);
            return changed;
        });
    }

    private static @Nullable Integer position(@Nullable Object array, @Nullable Object element, @Nullable Object from) {
        List<@Nullable Object> elements = copy(array);
        int start = from == null ? 1 : (Integer) from;
        if (start < 1) {
            return null;
        }
        for (int i = start - 1; i < elements.size(); i++) {
            if (Objects.equals(elements.get(i), element)) {
                return i + 1;
            }
        }
        return null;
    }

    private static List<@Nullable Object> slice(@Nullable Object array, @Nullable Object from, @Nullable Object to) {
        List<@Nullable Object> elements = copy(array);
        if (elements.isEmpty()) {
            return elements;
        }
        int first = index(from, 1);
        int last = Math.min(elements.size(), index(to, elements.size()));
        return last < first ? new ArrayList<>() : new ArrayList<>(elements.subList(first - 1, last));
    }

    private static int index(@Nullable Object given, int otherwise) {
        int index = given == null ? otherwise : (Integer) given;
        if (index < 1) {
            throw new IllegalArgumentException("Array index must be in range 1 to " + Integer.MAX_VALUE);
        }
        return index;
    }

    private static List<@Nullable Object> set(List<?> array, @Nullable List<?> indexes, @Nullable List<?> values) {
        List<@Nullable Object> changed = copy(array);
        if (indexes == null && values == null) {
            return changed;
        }
        if (indexes == null || values == null || indexes.size() != values.size()) {
            throw new IllegalArgumentException(
                    "`array_set(array, indexes, values)`: the size of indexes and values must match or both be nulls");
        }
        for (int i = 0; i < indexes.size(); i++) {
            set(changed, (Integer) indexes.get(i), values.get(i));
        }
        return changed;
    }

    private static void set(List<@Nullable Object> array, int index, @Nullable Object value) {
        if (index <= 0) {
            throw new UnsupportedOperationException("Updating arrays with indexes <= 0 is not supported");
        }
        while (array.size() < index) {
            array.add(null);
        }
        array.set(index - 1, value);
    }

    private static void addText(ScalarTable table) {
        checked(
                table,
                "pg_catalog.array_to_string(array(E), text) -> text",
                ElementTypes.requireKnown("array_to_string"),
                (context, a) -> a[0] == null || a[1] == null ? null : join((List<?>) a[0], (String) a[1], null));
        checked(
                table,
                "pg_catalog.array_to_string(array(E), text, text) -> text",
                ElementTypes.requireKnown("array_to_string"),
                (context, a) ->
                        a[0] == null || a[1] == null ? null : join((List<?>) a[0], (String) a[1], (String) a[2]));
        table.lenient("string_to_array(text, text) -> array(text)", (context, a) -> split(a[0], a[1], null));
        table.lenient("string_to_array(text, text, text) -> array(text)", (context, a) -> split(a[0], a[1], a[2]));
    }

    private static String join(List<?> array, String separator, @Nullable String forNull) {
        StringJoiner joined = new StringJoiner(separator);
        for (Object element : array) {
            String text = element == null ? forNull : Texts.of(element);
            if (text != null) {
                joined.add(text);
            }
        }
        return joined.toString();
    }

    private static @Nullable List<@Nullable Object> split(
            @Nullable Object text, @Nullable Object separator, @Nullable Object forNull) {
        if (text == null) {
            return null;
        }
        List<@Nullable Object> parts = new ArrayList<>();
        for (String part : Splitter.split((String) text, (String) separator)) {
            parts.add(part.equals(forNull) ? null : part);
        }
        return parts;
    }

    private static List<@Nullable Object> flatten(List<?> arrays) {
        List<@Nullable Object> all = new ArrayList<>();
        arrays.forEach(array -> all.addAll(copy(array)));
        return all;
    }

    private static void checked(ScalarTable table, String signature, Consumer<Binding> check, ScalarTable.Body body) {
        table.typed(signature, binding -> {
            check.accept(binding);
            return body;
        });
    }
}
