package org.cratedb4j.embedded.internal.types;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;

/** The SQL names of types. */
final class TypeNames {
    private static final int MAX_DIMENSIONS = 2048;
    private static final Map<String, DataType> TYPES = Map.ofEntries(
            Map.entry("undefined", DataTypes.UNDEFINED),
            Map.entry("boolean", DataTypes.BOOLEAN),
            Map.entry("byte", DataTypes.BYTE),
            Map.entry("smallint", DataTypes.SMALLINT),
            Map.entry("int2", DataTypes.SMALLINT),
            Map.entry("short", DataTypes.SMALLINT),
            Map.entry("integer", DataTypes.INTEGER),
            Map.entry("int", DataTypes.INTEGER),
            Map.entry("int4", DataTypes.INTEGER),
            Map.entry("bigint", DataTypes.BIGINT),
            Map.entry("int8", DataTypes.BIGINT),
            Map.entry("long", DataTypes.BIGINT),
            Map.entry("real", DataTypes.REAL),
            Map.entry("float", DataTypes.REAL),
            Map.entry("float4", DataTypes.REAL),
            Map.entry("double precision", DataTypes.DOUBLE),
            Map.entry("double", DataTypes.DOUBLE),
            Map.entry("float8", DataTypes.DOUBLE),
            Map.entry("numeric", DataTypes.NUMERIC),
            Map.entry("decimal", DataTypes.NUMERIC),
            Map.entry("text", DataTypes.TEXT),
            Map.entry("string", DataTypes.TEXT),
            Map.entry("varchar", DataTypes.TEXT),
            Map.entry("character varying", DataTypes.TEXT),
            Map.entry("name", DataTypes.TEXT),
            Map.entry("character", DataTypes.CHARACTER),
            Map.entry("char", DataTypes.CHARACTER),
            Map.entry("\"char\"", DataTypes.BYTE),
            Map.entry("json", DataTypes.JSON),
            Map.entry("uuid", DataTypes.UUID),
            Map.entry("ip", DataTypes.IP),
            Map.entry("bit", DataTypes.BIT),
            Map.entry("timestamp with time zone", DataTypes.TIMESTAMP_TZ),
            Map.entry("timestamptz", DataTypes.TIMESTAMP_TZ),
            Map.entry("timestamp without time zone", DataTypes.TIMESTAMP),
            Map.entry("timestamp", DataTypes.TIMESTAMP),
            Map.entry("date", DataTypes.DATE),
            Map.entry("time with time zone", DataTypes.TIME_TZ),
            Map.entry("timetz", DataTypes.TIME_TZ),
            Map.entry("interval", DataTypes.INTERVAL),
            Map.entry("geo_point", DataTypes.GEO_POINT),
            Map.entry("geo_shape", DataTypes.GEO_SHAPE),
            Map.entry("float_vector", DataTypes.FLOAT_VECTOR),
            Map.entry("object", DataTypes.OBJECT),
            Map.entry("record", new RowType(List.of(), List.of())),
            Map.entry("regclass", DataTypes.REGCLASS),
            Map.entry("regproc", DataTypes.REGPROC),
            Map.entry("regtype", DataTypes.REGTYPE),
            Map.entry("oidvector", DataTypes.OIDVECTOR));

    private TypeNames() {}

    /** All names of types. */
    static Set<String> names() {
        return TYPES.keySet();
    }

    static DataType resolve(String name, List<Integer> parameters) {
        DataType type = TYPES.get(name);
        if (type == null) {
            throw refused("Cannot find data type: " + name);
        }
        return parameters.isEmpty() ? type : parameterized(name, type, parameters);
    }

    private static DataType parameterized(String name, DataType type, List<Integer> parameters) {
        return switch (type.id()) {
            case TypeId.TEXT -> new TextType(length("text", parameters));
            case TypeId.CHARACTER -> new CharacterType(length("character", parameters));
            case TypeId.BIT -> new BitType(parameters.get(0));
            case TypeId.NUMERIC -> numeric(parameters);
            case TypeId.FLOAT_VECTOR -> vector(parameters.get(0));
            default -> throw refused("The '" + name + "' type doesn't support type parameters.");
        };
    }

    private static int length(String type, List<Integer> parameters) {
        if (parameters.size() != 1) {
            throw refused(
                    "The " + type + " type can only have a single parameter value, received: " + parameters.size());
        }
        int length = parameters.get(0);
        if (length <= 0) {
            throw refused("The " + type + " type length must be at least 1, received: " + length);
        }
        return length;
    }

    private static DataType numeric(List<Integer> parameters) {
        if (parameters.size() > 2) {
            throw refused("The numeric type support one or two parameter arguments, received: " + parameters.size());
        }
        int precision = parameters.get(0);
        int scale = parameters.size() == 1 ? 0 : parameters.get(1);
        if (scale > precision) {
            throw refused("Scale of numeric must be less or equal the precision. NUMERIC(" + precision + ", " + scale
                    + ") is unsupported.");
        }
        if (scale < 0) {
            throw refused("Scale of NUMERIC must not be negative");
        }
        return new NumericType(precision, scale);
    }

    private static DataType vector(int dimensions) {
        if (dimensions > MAX_DIMENSIONS) {
            throw refused("Float vector type's length cannot exceed " + MAX_DIMENSIONS);
        }
        return new FloatVectorType(dimensions);
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
