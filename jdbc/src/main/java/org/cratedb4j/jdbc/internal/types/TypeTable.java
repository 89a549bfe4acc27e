package org.cratedb4j.jdbc.internal.types;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cratedb4j.client.types.BitString;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.client.types.GeoPoint;
import org.cratedb4j.client.types.Interval;
import org.cratedb4j.client.types.TypeKind;

/**
 * The table of types: what each of CrateDB's is in JDBC.
 *
 * <p>A TIMESTAMP WITH TIME ZONE is a point in time without a zone of its own, and so is {@link Timestamp}; a TIME WITH TIME
 * ZONE has an offset that {@link java.sql.Time} would lose.
 */
public final class TypeTable {

    /** The name of TEXT of a limited length. */
    public static final String LIMITED_TEXT = "varchar";

    static final String ARRAY_SUFFIX = "_array";

    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    private TypeTable() {}

    /** What JDBC has to know of a type. */
    public static TypeDescription of(CrateType type) {
        return of(type.kind());
    }

    /** What JDBC has to know of types of a kind. */
    // The columns are those of the record; naming each number would hide the table.
    public static TypeDescription of(TypeKind kind) {
        return switch (kind) {
            case NULL -> row(Types.NULL, Object.class, 0, 0, 4);
            case BOOLEAN -> row(Types.BOOLEAN, Boolean.class, 1, 0, 5);
            case CHAR -> row(Types.TINYINT, Integer.class, 3, 0, 4);
            case SMALLINT -> row(Types.SMALLINT, Integer.class, 5, 0, 6);
            case INTEGER -> row(Types.INTEGER, Integer.class, 10, 0, 11);
            case BIGINT -> row(Types.BIGINT, Long.class, 19, 0, 20);
            case REAL -> row(Types.REAL, Float.class, 8, 0, 15);
            case DOUBLE -> row(Types.DOUBLE, Double.class, 17, 0, 25);
            case NUMERIC -> row(Types.NUMERIC, BigDecimal.class, 0, 0, 131_089);
            case TEXT -> row(Types.VARCHAR, String.class, ANY_LENGTH, 0, ANY_LENGTH);
            case CHARACTER -> row(Types.CHAR, String.class, ANY_LENGTH, 0, ANY_LENGTH);
            case JSON, REGPROC, REGTYPE -> row(Types.VARCHAR, String.class, ANY_LENGTH, 0, ANY_LENGTH);
            case IP -> row(Types.VARCHAR, String.class, 45, 0, 45);
            case TIMESTAMP_WITH_TIME_ZONE -> row(Types.TIMESTAMP, Timestamp.class, 29, 3, 29);
            case TIMESTAMP_WITHOUT_TIME_ZONE -> row(Types.TIMESTAMP, Timestamp.class, 23, 3, 23);
            case DATE -> row(Types.DATE, Date.class, 10, 0, 10);
            case TIME_WITH_TIME_ZONE -> row(Types.TIME_WITH_TIMEZONE, OffsetTime.class, 24, 6, 24);
            case INTERVAL -> row(Types.OTHER, Interval.class, 0, 0, ANY_LENGTH);
            case BIT -> row(Types.BIT, BitString.class, ANY_LENGTH, 0, ANY_LENGTH);
            case UUID -> row(Types.OTHER, UUID.class, 36, 0, 36);
            case GEO_POINT -> row(Types.OTHER, GeoPoint.class, 0, 0, 60);
            case OBJECT, UNCHECKED_OBJECT, GEO_SHAPE -> row(Types.JAVA_OBJECT, Map.class, 0, 0, ANY_LENGTH);
            case ARRAY, FLOAT_VECTOR -> row(Types.ARRAY, Array.class, 0, 0, ANY_LENGTH);
            case ROW -> row(Types.OTHER, List.class, 0, 0, ANY_LENGTH);
            case OIDVECTOR, REGCLASS, UNKNOWN -> row(Types.OTHER, Object.class, 0, 0, ANY_LENGTH);
        };
    }

    /** Whether values are whole numbers that fit into 64 bits. */
    public static boolean isIntegral(TypeKind kind) {
        return switch (kind) {
            case CHAR, SMALLINT, INTEGER, BIGINT -> true;
            default -> false;
        };
    }

    /** Whether values are doubles or floats. */
    public static boolean isFloating(TypeKind kind) {
        return kind == TypeKind.DOUBLE || kind == TypeKind.REAL;
    }

    /** The type's name as {@code information_schema} writes it, for example {@code bigint} or {@code text_array}. */
    public static String name(CrateType type) {
        return switch (type.kind()) {
            case ARRAY ->
                type.element().map(element -> name(element) + ARRAY_SUFFIX).orElse("array");
            case CHAR -> "byte";
            case NULL -> "undefined";
            default -> type.sqlName().toLowerCase(Locale.ROOT);
        };
    }

    private static TypeDescription row(int jdbcType, Class<?> javaClass, int precision, int scale, int displaySize) {
        return new TypeDescription(jdbcType, javaClass, precision, scale, displaySize);
    }
}
