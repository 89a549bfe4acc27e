package org.cratedb4j.client.types;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The kinds of types CrateDB has, each with the Java class its values have unless another is asked for. */
public enum TypeKind {
    /** The type of a bare NULL; values are plain JSON values. */
    NULL(0, "NULL", Object.class),
    /** {@code "char"}, one byte. */
    CHAR(2, "\"char\"", Byte.class),
    /** {@code BOOLEAN}. */
    BOOLEAN(3, "BOOLEAN", Boolean.class),
    /** {@code TEXT}. */
    TEXT(4, "TEXT", String.class),
    /** {@code IP}, version 4 or 6, as text. */
    IP(5, "IP", String.class),
    /** {@code DOUBLE PRECISION}. */
    DOUBLE(6, "DOUBLE PRECISION", Double.class),
    /** {@code REAL}. */
    REAL(7, "REAL", Float.class),
    /** {@code SMALLINT}. */
    SMALLINT(8, "SMALLINT", Short.class),
    /** {@code INTEGER}. */
    INTEGER(9, "INTEGER", Integer.class),
    /** {@code BIGINT}. */
    BIGINT(10, "BIGINT", Long.class),
    /** {@code TIMESTAMP WITH TIME ZONE}, to the millisecond. */
    TIMESTAMP_WITH_TIME_ZONE(11, "TIMESTAMP WITH TIME ZONE", Instant.class),
    /** {@code OBJECT}; numbers inside are {@code Long}, {@code BigInteger} or {@code BigDecimal}. */
    OBJECT(12, "OBJECT", Map.class),
    /** {@code GEO_POINT}. */
    GEO_POINT(13, "GEO_POINT", GeoPoint.class),
    /** {@code GEO_SHAPE}, as a GeoJSON object. */
    GEO_SHAPE(14, "GEO_SHAPE", Map.class),
    /** {@code TIMESTAMP WITHOUT TIME ZONE}, to the millisecond. */
    TIMESTAMP_WITHOUT_TIME_ZONE(15, "TIMESTAMP WITHOUT TIME ZONE", LocalDateTime.class),
    /** An object whose columns are not checked. */
    UNCHECKED_OBJECT(16, "OBJECT", Map.class),
    /** {@code INTERVAL}. */
    INTERVAL(17, "INTERVAL", Interval.class),
    /** A row value, as a list of plain JSON values. */
    ROW(18, "ROW", List.class),
    /** {@code REGPROC}, as text. */
    REGPROC(19, "REGPROC", String.class),
    /** {@code TIME WITH TIME ZONE}, to the microsecond. */
    TIME_WITH_TIME_ZONE(20, "TIME WITH TIME ZONE", OffsetTime.class),
    /** {@code OIDVECTOR}, as a plain JSON value. */
    OIDVECTOR(21, "OIDVECTOR", Object.class),
    /** {@code NUMERIC}, with all its digits. */
    NUMERIC(22, "NUMERIC", BigDecimal.class),
    /** {@code REGCLASS}, as a plain JSON value. */
    REGCLASS(23, "REGCLASS", Object.class),
    /** {@code DATE}. */
    DATE(24, "DATE", LocalDate.class),
    /** {@code BIT}. */
    BIT(25, "BIT", BitString.class),
    /** {@code JSON}, as text. */
    JSON(26, "JSON", String.class),
    /** {@code CHARACTER(n)}, padded with blanks. */
    CHARACTER(27, "CHARACTER", String.class),
    /** {@code FLOAT_VECTOR}. */
    FLOAT_VECTOR(28, "FLOAT_VECTOR", float[].class),
    /** {@code UUID}. */
    UUID(29, "UUID", UUID.class),
    /** {@code REGTYPE}, as text. */
    REGTYPE(30, "REGTYPE", String.class),
    /** {@code ARRAY}, as a list that may hold nulls. */
    ARRAY(100, "ARRAY", List.class),
    /** A type that this version does not know; values are plain JSON values. */
    UNKNOWN(-1, "UNKNOWN", Object.class);

    private static final TypeKind[] BY_ID = byId();

    private final int id;
    private final String sqlName;
    private final Class<?> javaType;

    TypeKind(int id, String sqlName, Class<?> javaType) {
        this.id = id;
        this.sqlName = sqlName;
        this.javaType = javaType;
    }

    int id() {
        return id;
    }

    String sqlName() {
        return sqlName;
    }

    Class<?> javaType() {
        return javaType;
    }

    static TypeKind ofId(int id) {
        return id >= 0 && id < BY_ID.length ? BY_ID[id] : UNKNOWN;
    }

    private static TypeKind[] byId() {
        TypeKind[] kinds = new TypeKind[ARRAY.id];
        Arrays.fill(kinds, UNKNOWN);
        for (TypeKind kind : values()) {
            if (kind.id >= 0 && kind.id < kinds.length) {
                kinds[kind.id] = kind;
            }
        }
        return kinds;
    }
}
