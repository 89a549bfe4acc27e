package org.cratedb4j.embedded.internal.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.jspecify.annotations.Nullable;

/** All types: constants, names, types of values, common types. */
public final class DataTypes {
    public static final DataType UNDEFINED = new UndefinedType();
    public static final DataType BOOLEAN = new BooleanType();
    public static final DataType BYTE = IntegralType.ofByte();
    public static final DataType SMALLINT = IntegralType.ofSmallint();
    public static final DataType INTEGER = IntegralType.ofInteger();
    public static final DataType BIGINT = IntegralType.ofBigint();
    public static final DataType REAL = FloatType.ofReal();
    public static final DataType DOUBLE = FloatType.ofDouble();
    public static final DataType NUMERIC = new NumericType();
    public static final DataType TEXT = new TextType(null);
    public static final DataType CHARACTER = new CharacterType(1);
    public static final DataType JSON = new JsonType();
    public static final DataType UUID = new UuidType();
    public static final DataType IP = new IpType();
    public static final DataType BIT = new BitType(1);
    public static final DataType TIMESTAMP_TZ = InstantType.withTimeZone();
    public static final DataType TIMESTAMP = InstantType.withoutTimeZone();
    public static final DataType DATE = InstantType.date();
    public static final DataType TIME_TZ = new TimeTzType();
    public static final DataType INTERVAL = new IntervalType();
    public static final DataType GEO_POINT = new GeoPointType();
    public static final DataType GEO_SHAPE = new GeoShapeType();
    public static final DataType FLOAT_VECTOR = new FloatVectorType(1);
    public static final ObjectType OBJECT = new ObjectType(ColumnPolicy.DYNAMIC, Map.of());
    public static final DataType UNCHECKED_OBJECT = new UncheckedObjectType();
    public static final DataType REGCLASS = CatalogObjectType.regclass();
    public static final DataType REGPROC = CatalogObjectType.regproc();
    public static final DataType REGTYPE = CatalogObjectType.regtype();
    public static final DataType OIDVECTOR = new OidVectorType();
    public static final ArrayType TEXT_ARRAY = new ArrayType(TEXT);
    public static final ArrayType INTEGER_ARRAY = new ArrayType(INTEGER);
    public static final ArrayType SMALLINT_ARRAY = new ArrayType(SMALLINT);
    public static final ArrayType BIGINT_ARRAY = new ArrayType(BIGINT);
    public static final ArrayType DOUBLE_ARRAY = new ArrayType(DOUBLE);
    public static final ArrayType UNDEFINED_ARRAY = new ArrayType(UNDEFINED);

    private DataTypes() {}

    /**
     * A type by its SQL name.
     *
     * @param name any of its names, in lower case, for example {@code varchar}, {@code int4}, {@code timestamp with time zone}
     * @param parameters the numbers in parentheses; empty without
     * @throws CrateError when there is no such type, or not with these parameters
     */
    public static DataType of(String name, List<Integer> parameters) {
        return TypeNames.resolve(name, parameters);
    }

    /** A type by its SQL name without parameters. */
    public static DataType of(String name) {
        return of(name, List.of());
    }

    /** All names that types can be written with, those of parameters and arrays aside. */
    public static Set<String> names() {
        return TypeNames.names();
    }

    /** An array of a type. */
    public static ArrayType arrayOf(DataType inner) {
        return new ArrayType(inner);
    }

    /** Whether it is one of the number types, NUMERIC included. */
    public static boolean isNumeric(DataType type) {
        return type instanceof NumberType || type instanceof NumericType;
    }

    /** Whether it is an array. */
    public static boolean isArray(DataType type) {
        return type instanceof ArrayType;
    }

    /**
     * A statement's parameter with its type: whole numbers are INTEGER if they fit, lists have a common element type.
     *
     * @param value in the Java form of plain JSON; see {@link org.cratedb4j.embedded.internal.engine.Session}
     * @throws CrateError when it has no type in CrateDB
     */
    public static TypedValue parameter(@Nullable Object value) {
        Object narrowed = narrow(value);
        DataType type = typeOf(narrowed);
        return new TypedValue(type, type.implicitCast(narrowed));
    }

    private static @Nullable Object narrow(@Nullable Object value) {
        if (value instanceof Long number && number == number.intValue()) {
            return number.intValue();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> narrowed = new ArrayList<>(list.size());
            list.forEach(element -> narrowed.add(narrow(element)));
            return narrowed;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> narrowed = new LinkedHashMap<>();
            map.forEach((key, element) -> narrowed.put(String.valueOf(key), narrow(element)));
            return narrowed;
        }
        return value;
    }

    static TypedValue typed(Object value) {
        return new TypedValue(typeOf(value), value);
    }

    /**
     * The type of a Java value.
     *
     * @throws CrateError when CrateDB has no type for it
     */
    public static DataType typeOf(@Nullable Object value) {
        if (value == null) {
            return UNDEFINED;
        }
        if (value instanceof List<?> list) {
            DataType element = UNDEFINED;
            for (Object item : list) {
                element = item == null ? element : merge(element, typeOf(item));
            }
            return new ArrayType(element);
        }
        if (value instanceof Map<?, ?> map) {
            return objectTypeOf(map);
        }
        return scalarTypeOf(value);
    }

    private static DataType objectTypeOf(Map<?, ?> map) {
        Map<String, DataType> inner = new LinkedHashMap<>();
        try {
            map.forEach((key, element) -> inner.put(String.valueOf(key), typeOf(element)));
        } catch (CrateError e) {
            // Arrays of mixed types have no type; the object is kept as it is.
            return new ObjectType(ColumnPolicy.IGNORED, Map.of());
        }
        return new ObjectType(ColumnPolicy.DYNAMIC, inner);
    }

    private static DataType scalarTypeOf(Object value) {
        if (value instanceof BigDecimal decimal) {
            return new NumericType(decimal.precision(), decimal.scale());
        }
        if (value instanceof float[] vector) {
            return new FloatVectorType(vector.length);
        }
        if (value instanceof BitString bits) {
            return new BitType(bits.length());
        }
        DataType type = SCALARS.get(value.getClass());
        if (type == null) {
            throw new CrateError(ErrorKind.SQL_PARSE, "Cannot detect the type of the value: " + value);
        }
        return type;
    }

    private static final Map<Class<?>, DataType> SCALARS = Map.ofEntries(
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(Byte.class, BYTE),
            Map.entry(Short.class, SMALLINT),
            Map.entry(Integer.class, INTEGER),
            Map.entry(Long.class, BIGINT),
            Map.entry(Float.class, REAL),
            Map.entry(Double.class, DOUBLE),
            Map.entry(String.class, TEXT),
            Map.entry(UUID.class, UUID),
            Map.entry(TimeTz.class, TIME_TZ),
            Map.entry(Interval.class, INTERVAL),
            Map.entry(GeoPoint.class, GEO_POINT));

    /** The type that a literal of so many digits has: NUMERIC(p, s). */
    public static DataType numeric(int precision, int scale) {
        return new NumericType(precision, scale);
    }

    /** The type of a whole number as written: INTEGER, BIGINT, or NUMERIC beyond. */
    public static TypedValue wholeNumber(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return new TypedValue(INTEGER, number.intValue());
        }
        if (number.bitLength() < Long.SIZE) {
            return new TypedValue(BIGINT, number.longValue());
        }
        BigDecimal decimal = new BigDecimal(number);
        return new TypedValue(new NumericType(decimal.precision(), 0), decimal);
    }

    /** Whether {@code a} precedes {@code b}: {@code b} is then the one to be cast. */
    public static boolean precedes(DataType a, DataType b) {
        return CommonType.precedes(a, b);
    }

    /** The type that values of both can be brought into without an explicit cast; null when there is none. */
    public static @Nullable DataType common(DataType a, DataType b) {
        return CommonType.of(a, b);
    }

    /**
     * The type that a column, array or parameter list with values of both has: the one of higher precedence; objects unite their keys.
     *
     * @throws CrateError when the other one cannot be brought into it
     */
    public static DataType merge(DataType a, DataType b) {
        return CommonType.merge(a, b);
    }
}
