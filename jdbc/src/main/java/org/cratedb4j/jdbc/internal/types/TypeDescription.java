package org.cratedb4j.jdbc.internal.types;

import java.sql.DatabaseMetaData;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * What JDBC has to know of a type.
 *
 * @param jdbcType the constant of {@link java.sql.Types}
 * @param javaClass the class of what {@code ResultSet.getObject} returns
 * @param precision digits of numbers, characters of text and of points in time, 0 where it does not apply or is not known
 * @param scale digits behind the point, 0 where it does not apply or is not known
 * @param displaySize characters that a value as text can have
 */
public record TypeDescription(int jdbcType, Class<?> javaClass, int precision, int scale, int displaySize) {

    private static final int DECIMAL = 10;

    /** The same type, limited to a length: characters of text, bits, or digits. */
    public TypeDescription limitedTo(int length) {
        // A number has room for a sign and a point, too.
        int size = isNumber() ? length + 2 : length;
        return new TypeDescription(jdbcType, javaClass, length, scale, size);
    }

    /** The same type with digits behind the point. */
    public TypeDescription withScale(int digits) {
        return new TypeDescription(jdbcType, javaClass, precision, digits, displaySize);
    }

    /** Whether values are numbers, all of which have a sign in CrateDB. */
    public boolean isNumber() {
        return switch (jdbcType) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.REAL, Types.DOUBLE, Types.NUMERIC ->
                true;
            default -> false;
        };
    }

    /** Whether values are text, in which capitals count. */
    public boolean isText() {
        return jdbcType == Types.VARCHAR || jdbcType == Types.CHAR;
    }

    /** Whether the scale says something: of exact numbers, and of points in time. */
    public boolean hasScale() {
        return switch (jdbcType) {
            case Types.REAL, Types.DOUBLE, Types.DATE -> false;
            default -> isNumber() || isTemporal();
        };
    }

    private boolean isTemporal() {
        return jdbcType == Types.TIMESTAMP || jdbcType == Types.TIME_WITH_TIMEZONE || jdbcType == Types.DATE;
    }

    /** What the precision of numbers counts in, null for everything else. */
    public @Nullable Integer radix() {
        return isNumber() ? DECIMAL : null;
    }

    /** What WHERE can do with it, a constant of {@link DatabaseMetaData}. */
    public short searchable() {
        if (isText()) {
            return DatabaseMetaData.typeSearchable;
        }
        return (short) (jdbcType == Types.JAVA_OBJECT ? DatabaseMetaData.typePredNone : DatabaseMetaData.typePredBasic);
    }

    /** What literals begin with, null for nothing. */
    public @Nullable String literalPrefix() {
        return switch (jdbcType) {
            case Types.BIT -> "B'";
            case Types.ARRAY -> "[";
            case Types.JAVA_OBJECT -> "{";
            default -> isNumber() || jdbcType == Types.BOOLEAN || jdbcType == Types.NULL ? null : "'";
        };
    }

    /** What literals end with, null for nothing. */
    public @Nullable String literalSuffix() {
        return switch (jdbcType) {
            case Types.ARRAY -> "]";
            case Types.JAVA_OBJECT -> "}";
            default -> literalPrefix() == null ? null : "'";
        };
    }
}
