package org.cratedb4j.embedded.internal.types;

/** CrateDB's order of precedence among types, lowest first. */
public enum Precedence {
    UNDEFINED,
    TEXT,
    CHARACTER,
    BYTE,
    BOOLEAN,
    SMALLINT,
    TIME_TZ,
    INTEGER,
    REGTYPE,
    REGPROC,
    REGCLASS,
    INTERVAL,
    DATE,
    TIMESTAMP_TZ,
    TIMESTAMP,
    UUID,
    BIGINT,
    IP,
    REAL,
    DOUBLE,
    NUMERIC,
    ARRAY,
    ROW,
    GEO_POINT,
    OBJECT,
    UNCHECKED_OBJECT,
    GEO_SHAPE,
    CUSTOM
}
