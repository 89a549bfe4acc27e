package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cratedb4j.embedded.internal.sql.Identifiers;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** All table functions. */
final class TableFamilies {
    private TableFamilies() {}

    static Registry<TableFunction> registry() {
        TableFunctionTable table = new TableFunctionTable();
        table.add(
                "empty_row() -> record",
                binding -> columns(List.of()),
                arguments -> Collections.singletonList(new Object[0]));
        table.add(
                "unnest(array(~N)...) -> record",
                binding -> columnsOfUnnest(binding.arguments()),
                arguments -> zip(arguments, true));
        table.add("unnest() -> object", binding -> columns(List.of()), arguments -> List.of());
        table.add(
                "_values(array(~E)...) -> record",
                binding -> columns(binding.arguments().stream()
                        .map(type -> ((ArrayType) type).inner())
                        .toList()),
                arguments -> zip(arguments, false));
        GenerateSeries.addTo(table);
        table.add("pg_catalog.generate_subscripts(array(E), integer) -> integer", TableFamilies::subscripts);
        table.add("pg_catalog.generate_subscripts(array(E), integer, boolean) -> integer", TableFamilies::subscripts);
        table.add("regexp_matches(text, text) -> array(text)", TableFamilies::matches);
        table.add("regexp_matches(text, text, text) -> array(text)", TableFamilies::matches);
        table.add(
                "information_schema._pg_expandarray(array(E)) -> record",
                binding -> new TableFunctionTable.Columns(
                        List.of("x", "n"), List.of(((ArrayType) binding.argument(0)).inner(), DataTypes.INTEGER)),
                TableFamilies::expand);
        table.add(
                "pg_catalog.pg_get_keywords() -> record",
                binding -> new TableFunctionTable.Columns(
                        List.of("word", "catcode", "catdesc"), List.of(DataTypes.TEXT, DataTypes.TEXT, DataTypes.TEXT)),
                arguments -> keywords());
        return table.registry();
    }

    private static List<@Nullable Object[]> keywords() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String word : Identifiers.allKeywords()) {
            boolean reserved = Identifiers.isReserved(word);
            rows.add(new Object[] {word, reserved ? "R" : "U", reserved ? "reserved" : "unreserved"});
        }
        return rows;
    }

    private static TableFunctionTable.Columns columns(List<DataType> types) {
        List<String> names = IntStream.rangeClosed(1, types.size())
                .mapToObj(number -> "col" + number)
                .toList();
        return new TableFunctionTable.Columns(names, types);
    }

    private static TableFunctionTable.Columns columnsOfUnnest(List<DataType> arguments) {
        List<DataType> types = arguments.stream().map(ArrayType::unnest).toList();
        return types.size() == 1 ? new TableFunctionTable.Columns(List.of("unnest"), types) : columns(types);
    }

    /** One row per element of the longest array; the others are filled up with nulls. */
    private static List<@Nullable Object[]> zip(@Nullable Object[] arrays, boolean flatten) {
        List<List<@Nullable Object>> columns = new ArrayList<>();
        int length = 0;
        for (Object array : arrays) {
            List<@Nullable Object> column = new ArrayList<>();
            addElements(column, array, flatten);
            columns.add(column);
            length = Math.max(length, column.size());
        }
        List<@Nullable Object[]> rows = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            @Nullable Object[] row = new @Nullable Object[arrays.length];
            for (int c = 0; c < row.length; c++) {
                row[c] = i < columns.get(c).size() ? columns.get(c).get(i) : null;
            }
            rows.add(row);
        }
        return rows;
    }

    private static void addElements(List<@Nullable Object> column, @Nullable Object array, boolean flatten) {
        if (array instanceof List<?> elements) {
            for (Object element : elements) {
                if (flatten && element instanceof List) {
                    addElements(column, element, true);
                } else {
                    column.add(element);
                }
            }
        }
    }

    private static List<@Nullable Object[]> subscripts(@Nullable Object[] arguments) {
        if (!(arguments[0] instanceof List<?> array) || !(arguments[1] instanceof Integer depth)) {
            return List.of();
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        int length = array.isEmpty() ? 0 : Dimensions.uniformLength(array, depth);
        for (int i = 1; i <= length; i++) {
            rows.add(new Object[] {i});
        }
        if (arguments.length > 2 && Boolean.TRUE.equals(arguments[2])) {
            Collections.reverse(rows);
        }
        return rows;
    }

    private static List<@Nullable Object[]> matches(@Nullable Object[] arguments) {
        if (!(arguments[0] instanceof String text) || !(arguments[1] instanceof String regex)) {
            return List.of();
        }
        String flags = arguments.length > 2 && arguments[2] instanceof String given ? given : "";
        Matcher matcher = Pattern.compile(regex, RegexFlags.parse(flags)).matcher(text);
        List<@Nullable Object[]> rows = new ArrayList<>();
        boolean more = matcher.find();
        while (more) {
            rows.add(new Object[] {groups(matcher)});
            more = RegexFlags.isGlobal(flags) && matcher.find();
        }
        return rows;
    }

    private static List<@Nullable Object> groups(Matcher matcher) {
        List<@Nullable Object> groups = new ArrayList<>();
        if (matcher.groupCount() == 0) {
            groups.add(matcher.group());
        }
        for (int i = 1; i <= matcher.groupCount(); i++) {
            groups.add(matcher.group(i));
        }
        return groups;
    }

    private static List<@Nullable Object[]> expand(@Nullable Object[] arguments) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        if (arguments[0] instanceof List<?> array) {
            for (Iterator<?> elements = array.iterator(); elements.hasNext(); ) {
                rows.add(new @Nullable Object[] {elements.next(), rows.size() + 1});
            }
        }
        return rows;
    }
}
