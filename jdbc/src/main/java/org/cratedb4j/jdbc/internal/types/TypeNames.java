package org.cratedb4j.jdbc.internal.types;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.client.types.TypeKind;

/** Types by their names: those of SQL, of {@code information_schema}, and the aliases that CrateDB has for them. */
public final class TypeNames {

    private static final Map<String, TypeKind> KINDS = new HashMap<>();

    static {
        for (TypeKind kind : TypeKind.values()) {
            if (kind != TypeKind.ARRAY && kind != TypeKind.UNKNOWN && kind != TypeKind.UNCHECKED_OBJECT) {
                KINDS.put(TypeTable.name(CrateType.of(kind)), kind);
            }
        }
        alias(TypeKind.CHAR, "\"char\"", "tinyint");
        alias(TypeKind.BOOLEAN, "bool");
        alias(TypeKind.TEXT, "string", "varchar", "character varying", "name");
        alias(TypeKind.DOUBLE, "double", "float8");
        alias(TypeKind.REAL, "float", "float4");
        alias(TypeKind.SMALLINT, "short", "int2");
        alias(TypeKind.INTEGER, "int", "int4");
        alias(TypeKind.BIGINT, "long", "int8");
        alias(TypeKind.NUMERIC, "decimal");
        alias(TypeKind.TIMESTAMP_WITH_TIME_ZONE, "timestamptz");
        alias(TypeKind.TIMESTAMP_WITHOUT_TIME_ZONE, "timestamp");
        alias(TypeKind.TIME_WITH_TIME_ZONE, "time", "timetz");
        alias(TypeKind.CHARACTER, "char", "bpchar");
        alias(TypeKind.OBJECT, "undefined_object");
    }

    private TypeNames() {}

    private static void alias(TypeKind kind, String... names) {
        for (String name : names) {
            KINDS.put(name, kind);
        }
    }

    /** The type of a name, whatever its capitals and lengths in parentheses; empty if there is none. */
    public static Optional<CrateType> find(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("array(") && name.endsWith(")")) {
            return find(name.substring("array(".length(), name.length() - 1)).map(CrateType::arrayOf);
        }
        for (String suffix : new String[] {TypeTable.ARRAY_SUFFIX, "[]"}) {
            if (name.endsWith(suffix)) {
                return find(name.substring(0, name.length() - suffix.length())).map(CrateType::arrayOf);
            }
        }
        int parenthesis = name.indexOf('(');
        TypeKind kind = KINDS.get(
                parenthesis < 0 ? name : name.substring(0, parenthesis).strip());
        return Optional.ofNullable(kind).map(CrateType::of);
    }
}
