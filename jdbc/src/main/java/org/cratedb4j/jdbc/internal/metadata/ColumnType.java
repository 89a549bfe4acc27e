package org.cratedb4j.jdbc.internal.metadata;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.client.types.TypeKind;
import org.cratedb4j.jdbc.internal.types.TypeDescription;
import org.cratedb4j.jdbc.internal.types.TypeNames;
import org.cratedb4j.jdbc.internal.types.TypeTable;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column as {@code information_schema} has it, with its length or precision.
 *
 * @param name the type's name
 * @param description what JDBC has to know of it
 * @param scaleKnown whether the scale is; the server does not tell that of NUMERIC
 */
record ColumnType(String name, TypeDescription description, boolean scaleKnown) {

    /** What {@link #of(ResultSet)} reads. */
    static final String COLUMNS = "c.data_type, c.character_maximum_length, c.numeric_precision, c.numeric_scale";

    private static final int BYTES_PER_CHARACTER = 4;

    /** The type in a row with {@link #COLUMNS}. */
    static ColumnType of(ResultSet row) throws SQLException {
        String name = row.getString("data_type");
        CrateType type = TypeNames.find(name).orElse(CrateType.of(-1));
        TypeDescription description = TypeTable.of(type);
        Integer length = row.getObject("character_maximum_length", Integer.class);
        if (length != null && isLimited(type.kind())) {
            String limited = type.kind() == TypeKind.TEXT ? TypeTable.LIMITED_TEXT : name;
            return new ColumnType(limited, description.limitedTo(length), true);
        }
        if (type.kind() == TypeKind.NUMERIC) {
            Integer precision = row.getObject("numeric_precision", Integer.class);
            Integer scale = row.getObject("numeric_scale", Integer.class);
            TypeDescription limited = precision == null ? description : description.limitedTo(precision);
            return new ColumnType(name, scale == null ? limited : limited.withScale(scale), scale != null);
        }
        return new ColumnType(name, description, true);
    }

    private static boolean isLimited(TypeKind kind) {
        return kind == TypeKind.TEXT || kind == TypeKind.CHARACTER || kind == TypeKind.BIT;
    }

    /** A type without a length. */
    static ColumnType of(CrateType type) {
        return new ColumnType(TypeTable.name(type), TypeTable.of(type), true);
    }

    int jdbcType() {
        return description.jdbcType();
    }

    /** Characters, digits or bits; null where that does not apply or is not limited. */
    @Nullable
    Integer size() {
        return description.precision() == 0 ? null : description.precision();
    }

    /** Digits behind the point; null where that does not apply or is not known. */
    @Nullable
    Integer scale() {
        return scaleKnown && description.hasScale() ? description.scale() : null;
    }

    @Nullable
    Integer radix() {
        return description.radix();
    }

    /** The bytes that text can have in UTF-8; null for everything else. */
    @Nullable
    Integer octets() {
        return description.isText()
                ? (int) Math.min(Integer.MAX_VALUE, (long) description.precision() * BYTES_PER_CHARACTER)
                : null;
    }
}
