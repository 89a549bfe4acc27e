package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.Oids;
import org.cratedb4j.embedded.internal.types.PostgresTypes;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's questions about catalog objects. */
final class CatalogFunctions {
    private static final List<String> ENCODINGS = List.of(
            "SQL_ASCII",
            "EUC_JP",
            "EUC_CN",
            "EUC_KR",
            "EUC_TW",
            "EUC_JIS_2004",
            "UTF8",
            "MULE_INTERNAL",
            "LATIN1",
            "LATIN2",
            "LATIN3",
            "LATIN4",
            "LATIN5",
            "LATIN6",
            "LATIN7",
            "LATIN8",
            "LATIN9",
            "LATIN10",
            "WIN1256",
            "WIN1258",
            "WIN866",
            "WIN874",
            "KOI8R",
            "WIN1251",
            "WIN1252",
            "ISO_8859_5",
            "ISO_8859_6",
            "ISO_8859_7",
            "ISO_8859_8",
            "WIN1250",
            "WIN1253",
            "WIN1254",
            "WIN1255",
            "WIN1257",
            "KOI8U",
            "SJIS",
            "BIG5",
            "GBK",
            "UHC",
            "GB18030",
            "JOHAB",
            "SHIFT_JIS_2004");

    private CatalogFunctions() {}

    static void addTo(ScalarTable table) {
        table.strict("pg_catalog.pg_encoding_to_char(integer) -> text", CatalogFunctions::encoding);
        table.lenient("pg_catalog.format_type(integer, integer) -> text", (context, a) -> typeName(a[0]));
        table.changing(
                "pg_catalog.pg_get_userbyid(integer) -> text",
                (context, a) -> a[0] == null ? null : userName(context, (Integer) a[0]));
        table.changing(
                "pg_catalog.pg_table_is_visible(integer) -> boolean",
                (context, a) -> a[0] == null ? null : isVisible(context, (Integer) a[0]));
        table.strict("pg_function_is_visible(integer) -> boolean", (Integer oid) -> function(oid) != null);
        table.lenient("pg_catalog.pg_get_function_result(integer) -> text", (context, a) -> resultType(a[0]));
        for (String parameters : List.of("integer", "integer, boolean")) {
            table.changing(
                    "pg_catalog.pg_get_constraintdef(" + parameters + ") -> text",
                    (context, a) -> a[0] == null
                            ? null
                            : context.server().constraintDefinition(context.user(), (Integer) a[0]));
        }
        addAlwaysNull(table);
    }

    /** CrateDB has neither comments nor sequences, nor stored expressions. */
    private static void addAlwaysNull(ScalarTable table) {
        for (String signature : List.of(
                "pg_get_expr(text, integer)",
                "pg_get_expr(text, integer, boolean)",
                "col_description(integer, integer)",
                "obj_description(integer, text)",
                "pg_get_partkeydef(integer)",
                "pg_get_serial_sequence(text, text)")) {
            table.lenient("pg_catalog." + signature + " -> text", (context, a) -> null);
        }
    }

    private static @Nullable String encoding(Integer id) {
        return id < 0 || id >= ENCODINGS.size() ? null : ENCODINGS.get(id);
    }

    private static @Nullable String typeName(@Nullable Object oid) {
        if (oid == null) {
            return null;
        }
        DataType type = PostgresTypes.dataType((Integer) oid);
        return type == null ? "???" : ArrayType.unnest(type).name() + "[]".repeat(ArrayType.dimensions(type));
    }

    private static String userName(EvalContext context, Integer oid) {
        String name = context.server().userName(oid);
        return name == null ? "unknown (OID=" + oid + ")" : name;
    }

    private static boolean isVisible(EvalContext context, Integer oid) {
        String name = context.server().relationName(oid);
        if (name == null) {
            return false;
        }
        int dot = name.indexOf('.');
        for (String schema : context.searchPath()) {
            if (schema.equals(name.substring(0, dot))) {
                return true;
            }
            if (context.server().relationName(Oids.table(schema + name.substring(dot))) != null) {
                return false;
            }
        }
        return false;
    }

    private static @Nullable String resultType(@Nullable Object oid) {
        FunctionDescription function = oid == null ? null : function((Integer) oid);
        return function == null ? null : function.returnType().name();
    }

    private static @Nullable FunctionDescription function(Integer oid) {
        return Functions.descriptions().stream()
                .filter(function -> function.oid() == oid)
                .findFirst()
                .orElse(null);
    }
}
