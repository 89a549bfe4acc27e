package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** What the server says about itself and the session. */
final class SystemFunctions {
    private static final String PG_CATALOG = "pg_catalog";
    private static final String VERSION =
            "CrateDB 6.4.3 (built d3b3213/2026-07-02T09:34:46Z, embedded node of cratedb4j)";
    private static final Set<String> SETTINGS = Set.of(
            "application_name",
            "client_encoding",
            "datestyle",
            "enable_hashjoin",
            "error_on_unknown_object_key",
            "insert_select_fail_fast",
            "max_identifier_length",
            "max_index_keys",
            "memory.operation_limit",
            "search_path",
            "server_version",
            "server_version_num",
            "standard_conforming_strings",
            "statement_timeout");

    private SystemFunctions() {}

    static void addTo(ScalarTable table) {
        table.changing("pg_catalog.version() -> text", context -> VERSION);
        table.lenient("pg_catalog.current_database() -> text", (context, a) -> "crate");
        table.lenient("pg_catalog.current_catalog() -> text", (context, a) -> "crate");
        table.changing("current_user() -> text", EvalContext::user);
        table.changing("session_user() -> text", EvalContext::user);
        table.changing(
                "pg_catalog.current_schema() -> text",
                context -> context.searchPath().get(0));
        table.changing("pg_catalog.current_schemas(boolean) -> array(text)", (context, a) -> schemas(context, a[0]));
        table.changing("pg_catalog.current_setting(text) -> text", (context, a) -> setting(context, a[0], false));
        table.changing(
                "pg_catalog.current_setting(text, boolean) -> text",
                (context, a) -> a[1] == null ? null : setting(context, a[0], (Boolean) a[1]));
        table.changing("pg_catalog.pg_backend_pid() -> integer", context -> -1);
        table.changing(
                "pg_catalog.pg_postmaster_start_time() -> timestamp with time zone",
                context -> context.server().startMillis());
        table.changing("pg_catalog.pg_sleep(double precision) -> undefined", (context, a) -> sleep(context, a[0]));
        table.typed("pg_catalog.pg_typeof(E) -> text", binding -> (context, a) -> typeName(binding.argument(0)));
        table.changing("gen_random_text_uuid() -> text", context -> RandomIds.next());
    }

    private static String typeName(DataType type) {
        return type.name();
    }

    /** All schemas of the search path; {@code pg_catalog} comes first unless it was given a place. */
    private static List<String> schemas(EvalContext context, @Nullable Object implicit) {
        List<String> schemas = new ArrayList<>(context.searchPath());
        if (!Boolean.TRUE.equals(implicit)) {
            schemas.removeIf(PG_CATALOG::equals);
        } else if (!schemas.contains(PG_CATALOG)) {
            schemas.add(0, PG_CATALOG);
        }
        return schemas;
    }

    private static @Nullable String setting(EvalContext context, @Nullable Object name, boolean missingAllowed) {
        if (name == null) {
            return null;
        }
        if (!SETTINGS.contains(name)) {
            if (missingAllowed) {
                return null;
            }
            throw new IllegalArgumentException("Unrecognised Setting: " + name);
        }
        return name.equals("search_path")
                ? String.join(", ", context.searchPath())
                : context.settings().get(name);
    }

    private static @Nullable Object sleep(EvalContext context, @Nullable Object seconds) {
        if (seconds instanceof Double duration && duration > 0) {
            context.stop().await((long) (duration * 1000));
        }
        return null;
    }
}
