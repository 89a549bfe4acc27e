package org.cratedb4j.jdbc.internal.metadata;

import java.util.Map;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.client.types.TypeKind;

/** The numbers by which {@code pg_catalog} names the types of functions. */
final class PgOids {

    /** The type of a row. */
    static final int RECORD = 2249;

    private static final Map<Integer, TypeKind> KINDS = Map.ofEntries(
            Map.entry(16, TypeKind.BOOLEAN),
            Map.entry(18, TypeKind.CHAR),
            Map.entry(20, TypeKind.BIGINT),
            Map.entry(21, TypeKind.SMALLINT),
            Map.entry(23, TypeKind.INTEGER),
            Map.entry(24, TypeKind.REGPROC),
            Map.entry(25, TypeKind.TEXT),
            Map.entry(30, TypeKind.OIDVECTOR),
            Map.entry(114, TypeKind.OBJECT),
            Map.entry(600, TypeKind.GEO_POINT),
            Map.entry(700, TypeKind.REAL),
            Map.entry(701, TypeKind.DOUBLE),
            Map.entry(1042, TypeKind.CHARACTER),
            Map.entry(1043, TypeKind.TEXT),
            Map.entry(1082, TypeKind.DATE),
            Map.entry(1114, TypeKind.TIMESTAMP_WITHOUT_TIME_ZONE),
            Map.entry(1184, TypeKind.TIMESTAMP_WITH_TIME_ZONE),
            Map.entry(1186, TypeKind.INTERVAL),
            Map.entry(1266, TypeKind.TIME_WITH_TIME_ZONE),
            Map.entry(1560, TypeKind.BIT),
            Map.entry(1700, TypeKind.NUMERIC),
            Map.entry(2205, TypeKind.REGCLASS),
            Map.entry(2206, TypeKind.REGTYPE),
            Map.entry(RECORD, TypeKind.ROW),
            Map.entry(2950, TypeKind.UUID));

    /** The arrays of types that have one of a number of its own; and those of any type. */
    private static final Map<Integer, TypeKind> ELEMENTS = Map.ofEntries(
            Map.entry(199, TypeKind.OBJECT),
            Map.entry(1000, TypeKind.BOOLEAN),
            Map.entry(1002, TypeKind.CHAR),
            Map.entry(1005, TypeKind.SMALLINT),
            Map.entry(1007, TypeKind.INTEGER),
            Map.entry(1009, TypeKind.TEXT),
            Map.entry(1014, TypeKind.CHARACTER),
            Map.entry(1015, TypeKind.TEXT),
            Map.entry(1016, TypeKind.BIGINT),
            Map.entry(1017, TypeKind.GEO_POINT),
            Map.entry(1021, TypeKind.REAL),
            Map.entry(1022, TypeKind.DOUBLE),
            Map.entry(1115, TypeKind.TIMESTAMP_WITHOUT_TIME_ZONE),
            Map.entry(1182, TypeKind.DATE),
            Map.entry(1185, TypeKind.TIMESTAMP_WITH_TIME_ZONE),
            Map.entry(1187, TypeKind.INTERVAL),
            Map.entry(1231, TypeKind.NUMERIC),
            Map.entry(1270, TypeKind.TIME_WITH_TIME_ZONE),
            Map.entry(1561, TypeKind.BIT),
            Map.entry(2277, TypeKind.NULL),
            Map.entry(2951, TypeKind.UUID));

    private PgOids() {}

    /** The type of a number; of unknown ones, and of those that stand for any type, the type of NULL. */
    static CrateType type(int oid) {
        TypeKind element = ELEMENTS.get(oid);
        return element == null
                ? CrateType.of(KINDS.getOrDefault(oid, TypeKind.NULL))
                : CrateType.arrayOf(CrateType.of(element));
    }
}
