package org.cratedb4j.embedded.internal.system;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.cratedb4j.embedded.internal.types.TypeId;
import org.jspecify.annotations.Nullable;

/** Rows of {@code information_schema.columns}. */
final class ColumnRow {
    private static final int BINARY = 2;
    private static final int MILLISECONDS = 3;

    private ColumnRow() {}

    static Stream<Map<String, @Nullable Object>> of(RelationInfo relation) {
        return relation.columns().stream().map(column -> of(relation, column));
    }

    private static Map<String, @Nullable Object> of(RelationInfo relation, ColumnInfo column) {
        DataType type = column.type();
        boolean nullable = column.nullable() && !relation.primaryKey().contains(column.path());
        return Row.of("table_schema", relation.name().schema())
                .and("table_name", relation.name().name())
                .and("column_name", column.path().toString())
                .and("ordinal_position", column.ordinal())
                .and("data_type", type.name())
                .and("udt_name", type.name())
                .and("is_generated", column.generated() == null ? "NEVER" : "ALWAYS")
                .and("is_nullable", nullable ? "YES" : "NO")
                .and("generation_expression", column.generated())
                .and("column_default", column.defaultValue())
                .and("character_maximum_length", type.characterMaximumLength())
                .and("numeric_precision", type.numericPrecision())
                .and("numeric_precision_radix", isBinaryNumber(type) ? BINARY : null)
                .and("datetime_precision", isTimestamp(type) ? MILLISECONDS : null)
                .and(
                        "column_details",
                        Row.of("name", column.path().root())
                                .and("oid", column.oid())
                                .and("path", column.path().keys())
                                .and("policy", policy(type).name().toLowerCase(Locale.ROOT))
                                .done())
                .done();
    }

    private static boolean isBinaryNumber(DataType type) {
        return switch (type.id()) {
            case TypeId.BYTE, TypeId.SMALLINT, TypeId.INTEGER, TypeId.BIGINT, TypeId.REAL, TypeId.DOUBLE -> true;
            default -> false;
        };
    }

    private static boolean isTimestamp(DataType type) {
        return type.equals(DataTypes.TIMESTAMP_TZ) || type.equals(DataTypes.TIMESTAMP);
    }

    private static ColumnPolicy policy(DataType type) {
        return ArrayType.unnest(type) instanceof ObjectType object ? object.policy() : ColumnPolicy.STRICT;
    }
}
