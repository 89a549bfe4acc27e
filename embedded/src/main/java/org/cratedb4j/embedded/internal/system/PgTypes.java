package org.cratedb4j.embedded.internal.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.functions.FunctionDescription;
import org.cratedb4j.embedded.internal.functions.FunctionKind;
import org.cratedb4j.embedded.internal.functions.Functions;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.CatalogObject;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.Oids;
import org.cratedb4j.embedded.internal.types.PostgresType;
import org.cratedb4j.embedded.internal.types.PostgresTypes;
import org.cratedb4j.embedded.internal.types.RowType;
import org.cratedb4j.embedded.internal.types.TypeId;
import org.jspecify.annotations.Nullable;

/** The rows of {@code pg_type} and {@code pg_proc}. */
final class PgTypes {
    private static final int ANY = 2276;
    private static final int ANY_ARRAY = 2277;
    private static final float ROWS_OF_A_SET = 1000f;
    private static final CatalogObject NO_FUNCTION = new CatalogObject(0, "-");

    /** The types whose functions have an underscore before {@code recv} and {@code send}. */
    private static final Set<String> UNDERSCORED = Set.of(
            "bit", "date", "interval", "json", "numeric", "point", "record", "timetz", "timestamp", "timestamptz");

    private PgTypes() {}

    static Stream<Map<String, @Nullable Object>> types() {
        int namespace = Oids.schema(PgCatalog.NAME);
        return PostgresTypes.all().stream()
                .map(type -> Row.of("oid", type.oid())
                        .and("typname", type.name())
                        .and("typnamespace", namespace)
                        .and("typlen", (short) type.length())
                        .and("typtype", type.kind())
                        .and("typcategory", type.category())
                        .and("typdelim", ",")
                        .and("typelem", type.elementOid())
                        .and("typarray", type.arrayOid())
                        .and("typinput", function(type, "in"))
                        .and("typoutput", function(type, "out"))
                        .and("typreceive", function(type, "recv"))
                        .and("typsend", function(type, "send"))
                        .and("typsubscript", NO_FUNCTION)
                        .and("typmodin", NO_FUNCTION)
                        .and("typmodout", NO_FUNCTION)
                        .and("typanalyze", NO_FUNCTION)
                        .done());
    }

    /** PostgreSQL's function that reads or writes values of a type. */
    private static CatalogObject function(PostgresType type, String what) {
        boolean binary = what.equals("recv") || what.equals("send");
        if (binary && type.oid() == ANY) {
            return NO_FUNCTION;
        }
        return function(functionName(type, what, binary));
    }

    private static String functionName(PostgresType type, String what, boolean binary) {
        if (type.oid() == ANY_ARRAY && binary) {
            return "anyarray_" + what;
        } else if (type.name().equals("unknown")) {
            return "unknown" + what;
        } else if (type.arrayOid() == 0) {
            return "array_" + what;
        }
        return type.name() + (binary && !UNDERSCORED.contains(type.name()) ? "" : "_") + what;
    }

    private static CatalogObject function(String name) {
        return new CatalogObject(Oids.function(name), name);
    }

    static Stream<Map<String, @Nullable Object>> functions() {
        Map<Integer, CatalogObject> binary = new LinkedHashMap<>();
        for (String what : List.of("recv", "send")) {
            PostgresTypes.all().stream()
                    .filter(type -> type.arrayOid() != 0)
                    .map(type -> function(type, what))
                    .forEach(function -> binary.put(function.oid(), function));
            CatalogObject ofArrays = function("array_" + what);
            binary.put(ofArrays.oid(), ofArrays);
        }
        return Stream.concat(
                Functions.descriptions().stream().map(PgTypes::row),
                binary.values().stream().map(PgTypes::row));
    }

    private static Map<String, @Nullable Object> row(CatalogObject function) {
        return row(function.oid(), function.name(), null)
                .and("provariadic", 0)
                .and("prorows", 0f)
                .and("prokind", "f")
                .and("proretset", false)
                .and("pronargs", (short) 0)
                .and("prorettype", 705)
                .and("proargtypes", List.of())
                .done();
    }

    private static Map<String, @Nullable Object> row(FunctionDescription function) {
        List<DataType> arguments = function.argumentTypes();
        boolean set = function.returnType() instanceof ArrayType || function.returnType() instanceof RowType;
        Row row = row(function.oid(), function.name(), function.schema().isEmpty() ? null : function.schema())
                .and("provariadic", function.variadic() ? oid(arguments.get(arguments.size() - 1)) : 0)
                .and("prorows", set ? ROWS_OF_A_SET : 0f)
                .and("prokind", kind(function.kind()))
                .and("proretset", set)
                .and("pronargs", (short) arguments.size())
                .and("prorettype", oid(function.returnType()))
                .and("proargtypes", arguments.stream().map(PgTypes::oid).toList());
        if (function.variadic()) {
            row.and("proargmodes", modes(arguments.size()));
        }
        return row.done();
    }

    private static Row row(int oid, String name, @Nullable String schema) {
        return Row.of("oid", oid)
                .and("proname", name)
                .and("pronamespace", Oids.schema(String.valueOf(schema)))
                .and("prosupport", NO_FUNCTION)
                .and("prosrc", name);
    }

    private static List<String> modes(int arguments) {
        return Stream.concat(Stream.generate(() -> "i").limit(arguments - 1L), Stream.of("v"))
                .toList();
    }

    private static String kind(FunctionKind kind) {
        return switch (kind) {
            case WINDOW -> "w";
            case AGGREGATE -> "a";
            case SCALAR, TABLE -> "f";
        };
    }

    private static int oid(DataType type) {
        if (type instanceof ArrayType) {
            return ANY_ARRAY;
        }
        return type.id() == TypeId.UNDEFINED ? ANY : PostgresTypes.of(type).oid();
    }
}
