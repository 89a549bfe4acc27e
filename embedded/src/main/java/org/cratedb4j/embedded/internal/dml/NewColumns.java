package org.cratedb4j.embedded.internal.dml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cratedb4j.embedded.internal.catalog.ColumnLimits;
import org.cratedb4j.embedded.internal.catalog.ColumnNames;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.catalog.TableDefinition;
import org.cratedb4j.embedded.internal.catalog.TableDefinitionBuilder;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.cratedb4j.embedded.internal.types.TypeId;
import org.jspecify.annotations.Nullable;

/** Finds the columns that values bring along: unknown top-level columns and unknown keys of dynamic objects, with their types. */
final class NewColumns {
    private final Map<ColumnPath, DataType> found = new LinkedHashMap<>();

    /** What was found, a column before those inside it. */
    Map<ColumnPath, DataType> found() {
        return found;
    }

    /** Whether values of a type may bring columns along. */
    static boolean mayComeWith(DataType type) {
        return ArrayType.unnest(type) instanceof ObjectType
                || ArrayType.unnest(type).id() == TypeId.UNDEFINED;
    }

    /** Looks at a value for a column that is not there, or whose type is not known yet. */
    void lookAtUnknown(ColumnPath path, @Nullable Object value, boolean exists) {
        DataType type = guess(value);
        if (ArrayType.unnest(type).id() == TypeId.UNDEFINED && exists) {
            return;
        }
        DataType shape = withoutColumns(type);
        found.merge(path, shape, DataTypes::merge);
        lookInside(path, shape, value);
    }

    /** Looks for unknown keys in a value of a known type. */
    void lookInside(ColumnPath path, DataType type, @Nullable Object value) {
        if (value instanceof List<?> list) {
            DataType element = type instanceof ArrayType array ? array.inner() : type;
            list.forEach(each -> lookInside(path, element, each));
        } else if (value instanceof Map<?, ?> map && type instanceof ObjectType object) {
            map.forEach((key, inner) -> lookAtKey(path, object, (String) key, inner));
        }
    }

    private void lookAtKey(ColumnPath path, ObjectType object, String key, @Nullable Object value) {
        DataType known = object.inner().get(key);
        ColumnPath inside = path.child(key);
        if (known != null && ArrayType.unnest(known).id() != TypeId.UNDEFINED) {
            lookInside(inside, known, value);
        } else if (object.policy() == ColumnPolicy.STRICT && known == null) {
            throw new CrateError(
                    ErrorKind.SQL_PARSE, "Cannot add column `" + key + "` to strict object `" + path + "`");
        } else if (object.policy() != ColumnPolicy.IGNORED) {
            lookAtUnknown(inside, value, known != null);
        }
    }

    /** The type of a value, of more precision than it needs by itself: the next value may need it. */
    private static DataType guess(@Nullable Object value) {
        DataType type = DataTypes.typeOf(value);
        return ArrayType.nest(widened(ArrayType.unnest(type)), ArrayType.dimensions(type));
    }

    private static DataType widened(DataType type) {
        return switch (type.id()) {
            case TypeId.BYTE, TypeId.SMALLINT, TypeId.INTEGER -> DataTypes.BIGINT;
            case TypeId.REAL -> DataTypes.DOUBLE;
            default -> type;
        };
    }

    /** An object's own columns are found one by one. */
    private static DataType withoutColumns(DataType type) {
        if (ArrayType.unnest(type) instanceof ObjectType object) {
            return ArrayType.nest(new ObjectType(object.policy(), Map.of()), ArrayType.dimensions(type));
        }
        return type;
    }

    /** The definition with new columns, those of one object together. */
    static TableDefinition add(TableDefinition definition, Map<ColumnPath, DataType> columns) {
        TableDefinitionBuilder target = definition.toBuilder();
        for (ColumnPath path : columns.keySet()) {
            if (path.isRoot() || !columns.containsKey(path.parent())) {
                add(target, path, columns);
            }
        }
        return ColumnLimits.checked(target.build());
    }

    private static void add(TableDefinitionBuilder target, ColumnPath path, Map<ColumnPath, DataType> columns) {
        DataType type = Objects.requireNonNull(columns.get(path));
        TableColumn existing = target.column(path);
        if (existing == null) {
            ColumnNames.requireValid(path.root());
            path.keys().forEach(ColumnNames::requireValidKey);
            target.addColumn(path, type);
        } else if (ArrayType.unnest(existing.type()).id() == TypeId.UNDEFINED) {
            target.replaceColumn(existing.withType(type));
        } else if (existing.type().id() != type.id()) {
            throw new CrateError(
                    ErrorKind.SQL_PARSE,
                    "Column `" + path + "` already exists with type `"
                            + existing.type().name() + "`. Cannot add same column with type `" + type.name() + "`");
        }
        for (ColumnPath inside : columns.keySet()) {
            if (!inside.isRoot() && inside.parent().equals(path)) {
                add(target, inside, columns);
            }
        }
    }
}
