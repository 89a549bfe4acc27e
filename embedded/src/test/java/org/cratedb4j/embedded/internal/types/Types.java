package org.cratedb4j.embedded.internal.types;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types by their names in SQL: {@code numeric(5, 2)}, {@code integer[]}. */
final class Types {
    private static final Pattern NAME = Pattern.compile("([^(\\[]+)(?:\\(([0-9, ]+)\\))?((?:\\[])*)");

    private Types() {}

    static DataType of(String sql) {
        Matcher matcher = NAME.matcher(sql);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(sql);
        }
        List<Integer> parameters = new ArrayList<>();
        if (matcher.group(2) != null) {
            for (String parameter : matcher.group(2).split(",", -1)) {
                parameters.add(Integer.valueOf(parameter.strip()));
            }
        }
        DataType type = DataTypes.of(matcher.group(1).strip(), parameters);
        for (int i = 0; i < matcher.group(3).length(); i += 2) {
            type = DataTypes.arrayOf(type);
        }
        return type;
    }
}
