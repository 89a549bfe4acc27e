package org.cratedb4j.jdbc.internal.metadata;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.client.types.TypeKind;
import org.cratedb4j.jdbc.internal.types.TypeDescription;
import org.cratedb4j.jdbc.internal.types.TypeTable;
import org.jspecify.annotations.Nullable;

/** The types that columns and casts can have, those first that fit JDBC's type best. */
final class TypeListing {

    /** The digits that a column of type NUMERIC can have. */
    private static final int NUMERIC_DIGITS = 38;

    private static final List<TypeKind> KINDS = List.of(
            TypeKind.BIT,
            TypeKind.CHAR,
            TypeKind.BIGINT,
            TypeKind.CHARACTER,
            TypeKind.NUMERIC,
            TypeKind.INTEGER,
            TypeKind.SMALLINT,
            TypeKind.REAL,
            TypeKind.DOUBLE,
            TypeKind.TEXT,
            TypeKind.IP,
            TypeKind.BOOLEAN,
            TypeKind.DATE,
            TypeKind.TIMESTAMP_WITHOUT_TIME_ZONE,
            TypeKind.TIMESTAMP_WITH_TIME_ZONE,
            TypeKind.TIME_WITH_TIME_ZONE,
            TypeKind.INTERVAL,
            TypeKind.UUID,
            TypeKind.GEO_POINT,
            TypeKind.OBJECT,
            TypeKind.GEO_SHAPE,
            TypeKind.FLOAT_VECTOR);

    private TypeListing() {}

    static ResultSet list() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TypeKind kind : KINDS) {
            TypeDescription type = TypeTable.of(kind);
            if (kind == TypeKind.TEXT) {
                rows.add(row(TypeTable.LIMITED_TEXT, type, "length", 0));
            }
            int maximumScale = kind == TypeKind.NUMERIC ? NUMERIC_DIGITS : type.scale();
            TypeDescription limited = kind == TypeKind.NUMERIC ? type.limitedTo(NUMERIC_DIGITS) : type;
            rows.add(row(TypeTable.name(CrateType.of(kind)), limited, parameters(kind), maximumScale));
        }
        rows.add(row("array", TypeTable.of(TypeKind.ARRAY), "element type", 0));
        return Layouts.TYPE_INFO.of(rows);
    }

    private static @Nullable String parameters(TypeKind kind) {
        return switch (kind) {
            case BIT, CHARACTER -> "length";
            case NUMERIC -> "precision,scale";
            case FLOAT_VECTOR -> "dimensions";
            default -> null;
        };
    }

    private static List<@Nullable Object> row(
            String name, TypeDescription type, @Nullable String parameters, int maximumScale) {
        return Arrays.asList(
                name,
                type.jdbcType(),
                type.precision() == 0 ? null : type.precision(),
                type.literalPrefix(),
                type.literalSuffix(),
                parameters,
                DatabaseMetaData.typeNullable,
                type.isText(),
                (int) type.searchable(),
                !type.isNumber(),
                false,
                false,
                null,
                type.scale(),
                maximumScale,
                null,
                null,
                type.radix());
    }
}
