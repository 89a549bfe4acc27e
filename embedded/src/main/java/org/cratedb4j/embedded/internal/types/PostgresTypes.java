package org.cratedb4j.embedded.internal.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's numbers and names of types, as REGTYPE and pg_catalog show them. */
public final class PostgresTypes {
    private static final String NUMBER = "N";
    private static final String TEXT = "S";
    private static final String TIME = "D";
    private static final PostgresType VARCHAR = PostgresType.base(1043, "varchar", -1, TEXT, 1015, DataTypes.TEXT);
    private static final PostgresType JSON = PostgresType.base(114, "json", -1, "U", 199, DataTypes.OBJECT);
    private static final PostgresType FLOAT4 = PostgresType.base(700, "float4", 4, NUMBER, 1021, DataTypes.REAL);
    /** Types that have arrays in the list, which {@link #withArrays} adds. */
    private static final List<PostgresType> WITH_ARRAYS = List.of(
            VARCHAR,
            PostgresType.base(25, "text", -1, TEXT, 1009, DataTypes.TEXT),
            PostgresType.base(1042, "bpchar", -1, TEXT, 1014, DataTypes.CHARACTER),
            PostgresType.base(16, "bool", 1, NUMBER, 1000, DataTypes.BOOLEAN),
            JSON,
            PostgresType.pseudo(2249, "record", -1, 2287, new RowType(List.of(), List.of())),
            PostgresType.base(18, "char", 1, TEXT, 1002, DataTypes.BYTE),
            PostgresType.base(21, "int2", 2, NUMBER, 1005, DataTypes.SMALLINT),
            PostgresType.base(23, "int4", 4, NUMBER, 1007, DataTypes.INTEGER),
            PostgresType.base(20, "int8", 8, NUMBER, 1016, DataTypes.BIGINT),
            FLOAT4,
            PostgresType.base(701, "float8", 8, NUMBER, 1022, DataTypes.DOUBLE),
            PostgresType.base(1700, "numeric", -1, NUMBER, 1231, DataTypes.NUMERIC),
            PostgresType.base(1266, "timetz", 12, TIME, 1270, DataTypes.TIME_TZ),
            PostgresType.base(1184, "timestamptz", 8, TIME, 1185, DataTypes.TIMESTAMP_TZ),
            PostgresType.base(1114, "timestamp", 8, TIME, 1115, DataTypes.TIMESTAMP),
            PostgresType.base(1082, "date", 4, TIME, 1182, DataTypes.DATE),
            PostgresType.base(600, "point", 16, "G", 1017, DataTypes.GEO_POINT),
            PostgresType.base(1186, "interval", 16, "T", 1187, DataTypes.INTERVAL),
            PostgresType.base(24, "regproc", 4, NUMBER, 1008, DataTypes.REGPROC),
            PostgresType.base(2205, "regclass", 4, NUMBER, 2210, DataTypes.REGCLASS),
            PostgresType.base(2206, "regtype", 4, NUMBER, 2211, DataTypes.REGTYPE),
            PostgresType.base(1560, "bit", -1, "V", 1561, DataTypes.BIT),
            PostgresType.base(2950, "uuid", 16, "U", 2951, DataTypes.UUID));

    private static final List<PostgresType> ALL = withArrays();

    private PostgresTypes() {}

    private static List<PostgresType> withArrays() {
        List<PostgresType> all = new ArrayList<>(WITH_ARRAYS);
        WITH_ARRAYS.forEach(type -> all.add(type.array()));
        all.add(PostgresType.pseudo(2276, "any", 4, 0, null));
        all.add(new PostgresType(2277, "anyarray", -1, "P", "p", 0, 2276, null));
        all.add(new PostgresType(30, "oidvector", -1, "A", "b", 1013, 26, DataTypes.OIDVECTOR));
        all.add(PostgresType.base(26, "oid", 4, NUMBER, 1028, null));
        all.add(PostgresType.base(19, "name", 64, TEXT, -1, null));
        all.add(PostgresType.pseudo(705, "unknown", -2, 0, DataTypes.UNDEFINED));
        return List.copyOf(all);
    }

    /** All types. */
    public static List<PostgresType> all() {
        return ALL;
    }

    /** CrateDB's type for one of PostgreSQL's; null when there is none. */
    public static @Nullable DataType dataType(int oid) {
        return switch (oid) {
            case 0, 2276 -> DataTypes.UNDEFINED;
            case 2277 -> DataTypes.UNDEFINED_ARRAY;
            case 19 -> DataTypes.TEXT;
            case 26 -> DataTypes.INTEGER;
            default ->
                ALL.stream()
                        .filter(type -> type.oid() == oid)
                        .map(PostgresType::dataType)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        };
    }

    /** PostgreSQL's type for one of CrateDB's. */
    public static PostgresType of(DataType type) {
        return switch (type.id()) {
            case TypeId.IP -> VARCHAR;
            case TypeId.OBJECT, TypeId.GEO_SHAPE, TypeId.JSON, TypeId.UNCHECKED_OBJECT -> JSON;
            case TypeId.FLOAT_VECTOR -> FLOAT4.array();
            case TypeId.ARRAY -> arrayOf(((ArrayType) type).inner());
            default ->
                ALL.stream()
                        .filter(known ->
                                known.dataType() != null && known.dataType().id() == type.id())
                        .findFirst()
                        .orElse(JSON);
        };
    }

    private static PostgresType arrayOf(DataType element) {
        if (element instanceof ArrayType) {
            return JSON;
        }
        PostgresType known = element.id() == TypeId.UNDEFINED ? JSON : of(element);
        return known.arrayOid() > 0 ? known.array() : JSON.array();
    }

    static CatalogObject named(String name) {
        return ALL.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .map(type -> new CatalogObject(type.oid(), name))
                .orElseThrow(() -> new CastException("type " + name + " does not exist"));
    }

    static String nameOf(int oid) {
        return ALL.stream()
                .filter(type -> type.oid() == oid)
                .map(PostgresType::name)
                .findFirst()
                .orElse(Integer.toString(oid));
    }
}
