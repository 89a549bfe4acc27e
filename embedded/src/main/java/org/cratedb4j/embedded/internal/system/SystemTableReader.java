package org.cratedb4j.embedded.internal.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.Column;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code tables.txt} says about a table: a {@code key} line and, indented, one line per column with its type,
 * {@code not null}, and the value that all rows have. The columns inside an {@code object} or {@code object[]} are indented further; a {@code map} is an
 * object with any keys and texts as values.
 */
final class SystemTableReader {
    private static final String KEY = "key ";
    private static final String INDENT = "  ";
    private static final String NOT_NULL = " not null";
    private static final String CONSTANT = " =";
    private static final String ARRAY = "[]";

    private final List<String> lines;
    private int next;

    private SystemTableReader(List<String> lines) {
        this.lines = lines;
    }

    /** @param description the lines about the table, without the first */
    static SystemTable read(RelationName name, List<String> description) {
        return new SystemTableReader(description).table(name);
    }

    private SystemTable table(RelationName name) {
        List<ColumnPath> key = new ArrayList<>();
        if (lines.get(0).startsWith(KEY)) {
            next++;
            for (String column : lines.get(0).substring(KEY.length()).split(" ", -1)) {
                key.add(ColumnPath.of(column));
            }
        }
        List<Column> columns = new ArrayList<>();
        Set<String> required = new HashSet<>();
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Field field : fields(1)) {
            columns.add(new Column(field.name(), field.type(), columns.size()));
            if (field.required()) {
                required.add(field.name());
            }
            if (field.constant() != null) {
                constants.put(field.name(), field.constant());
            }
        }
        return new SystemTable(name, columns, key, required, constants);
    }

    /** A column, top-level or inside an object. */
    private record Field(
            String name,
            DataType type,
            boolean required,
            @Nullable Object constant) {}

    private List<Field> fields(int depth) {
        List<Field> fields = new ArrayList<>();
        String indent = INDENT.repeat(depth);
        while (next < lines.size() && lines.get(next).startsWith(indent)) {
            fields.add(field(lines.get(next).substring(indent.length()), depth));
        }
        return fields;
    }

    private Field field(String text, int depth) {
        next++;
        int equals = text.indexOf(CONSTANT);
        String constant =
                equals < 0 ? null : text.substring(equals + CONSTANT.length()).strip();
        String rest = equals < 0 ? text : text.substring(0, equals);
        boolean required = rest.endsWith(NOT_NULL);
        String typeAndName = required ? rest.substring(0, rest.length() - NOT_NULL.length()) : rest;
        int space = typeAndName.indexOf(' ');
        String name = typeAndName.substring(0, space);
        String type = typeAndName.substring(space + 1);
        if (type.equals("object") || type.equals("object" + ARRAY)) {
            return object(name, type.endsWith(ARRAY), fields(depth + 1));
        }
        DataType dataType = type(type);
        return new Field(name, dataType, required, constant == null ? null : dataType.implicitCast(constant));
    }

    private static Field object(String name, boolean array, List<Field> inner) {
        Map<String, DataType> types = new LinkedHashMap<>();
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Field field : inner) {
            types.put(field.name(), field.type());
            if (field.constant() != null) {
                constants.put(field.name(), field.constant());
            }
        }
        DataType type = new ObjectType(ColumnPolicy.DYNAMIC, types);
        return new Field(name, array ? new ArrayType(type) : type, false, constants.isEmpty() ? null : constants);
    }

    private static DataType type(String name) {
        if (name.endsWith(ARRAY)) {
            return new ArrayType(type(name.substring(0, name.length() - ARRAY.length())));
        }
        return switch (name) {
            case "map" -> ObjectType.mapOf(DataTypes.TEXT);
            case "regclass" -> DataTypes.REGCLASS;
            case "regproc" -> DataTypes.REGPROC;
            case "oidvector" -> DataTypes.OIDVECTOR;
            default -> Objects.requireNonNull(DataTypes.of(name, List.of()), name);
        };
    }
}
