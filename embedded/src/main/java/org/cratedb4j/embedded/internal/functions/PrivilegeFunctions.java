package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.Oids;
import org.jspecify.annotations.Nullable;

/** {@code has_schema_privilege} and its kin, in all forms: of the session's or another user, by name or oid. */
final class PrivilegeFunctions {
    private static final String ALWAYS = "always";
    private static final String NEVER = "never";
    private static final Map<String, String> OF_DATABASES =
            Map.of("create", "DDL", "connect", ALWAYS, "temp", NEVER, "temporary", NEVER);
    private static final Map<String, String> OF_SCHEMAS = Map.of("create", "DDL", "usage", "DQL");
    private static final Map<String, String> OF_TABLES =
            Map.of("select", "DQL", "insert", "DML", "update", "DML", "delete", "DML");
    private static final Map<String, String> OF_FUNCTIONS = Map.of("execute", ALWAYS);

    private PrivilegeFunctions() {}

    /** Whether a user may do one thing with an object, which is given by name or oid. */
    @FunctionalInterface
    private interface Check {
        boolean test(ServerInfo server, String user, Object object, String permission);
    }

    static void addTo(ScalarTable table) {
        add(table, "has_database_privilege", OF_DATABASES, PrivilegeFunctions::database);
        add(table, "has_schema_privilege", OF_SCHEMAS, PrivilegeFunctions::schema);
        add(table, "has_table_privilege", OF_TABLES, PrivilegeFunctions::table);
        add(table, "has_function_privilege", OF_FUNCTIONS, PrivilegeFunctions::function);
    }

    private static void add(ScalarTable table, String name, Map<String, String> permissions, Check check) {
        for (String parameters : List.of(
                "text, text",
                "integer, text",
                "text, text, text",
                "text, integer, text",
                "integer, text, text",
                "integer, integer, text")) {
            table.changing(
                    "pg_catalog." + name + "(" + parameters + ") -> boolean",
                    ScalarTable.nullIfAnyNull((context, a) -> check(context, a, permissions, check)));
        }
    }

    private static boolean check(
            EvalContext context, @Nullable Object[] a, Map<String, String> permissions, Check check) {
        String user = a.length == 2 ? context.user() : user(context, a[0]);
        Object object = a[a.length - 2];
        boolean granted = false;
        for (String permission : permissions(String.valueOf(a[a.length - 1]), permissions)) {
            granted |= object != null && check.test(context.server(), user, object, permission);
        }
        return granted;
    }

    private static String user(EvalContext context, @Nullable Object nameOrOid) {
        ServerInfo server = context.server();
        String name = nameOrOid instanceof Integer oid ? server.userName(oid) : String.valueOf(nameOrOid);
        if (name == null || !(server.hasUser(name) || name.equals(context.user()))) {
            throw new CrateError(
                    ErrorKind.ROLE_UNKNOWN, "Role '" + (name == null ? nameOrOid : name) + "' does not exist");
        }
        boolean mayAsk = name.equals(context.user())
                || server.hasPrivilege(context.user(), "DQL", "TABLE", "sys.privileges")
                || server.hasPrivilege(context.user(), "AL", "CLUSTER", "crate");
        if (!mayAsk) {
            throw new CrateError(ErrorKind.MISSING_PRIVILEGE, "Missing privilege for user '" + context.user() + "'");
        }
        return name;
    }

    private static List<String> permissions(String list, Map<String, String> known) {
        List<String> permissions = new ArrayList<>();
        for (String word : list.toLowerCase(Locale.ROOT).split(",", -1)) {
            String permission = known.get(word.strip());
            if (permission == null) {
                throw new IllegalArgumentException("Unrecognized permission: " + word.strip());
            }
            permissions.add(permission);
        }
        return permissions;
    }

    private static boolean database(ServerInfo server, String user, Object database, String permission) {
        boolean exists = database.equals("crate") || database.equals(Oids.schema("crate"));
        if (!exists) {
            throw new IllegalArgumentException("database \"" + database + "\" does not exist");
        }
        return permission.equals(ALWAYS)
                || (!permission.equals(NEVER) && server.hasPrivilege(user, permission, "CLUSTER", "crate"));
    }

    private static boolean schema(ServerInfo server, String user, Object schema, String permission) {
        String name = schema instanceof Integer oid ? schemaName(server, oid) : String.valueOf(schema);
        boolean isPublic = "pg_catalog".equals(name) || "information_schema".equals(name);
        return (isPublic && permission.equals("DQL")) || server.hasPrivilege(user, permission, "SCHEMA", name);
    }

    private static @Nullable String schemaName(ServerInfo server, int oid) {
        for (String name : List.of("pg_catalog", "information_schema")) {
            if (Oids.schema(name) == oid) {
                return name;
            }
        }
        return server.schemaName(oid);
    }

    private static boolean table(ServerInfo server, String user, Object table, String permission) {
        String name = table instanceof Integer oid ? server.relationName(oid) : String.valueOf(table);
        String fullName = name == null || name.contains(".") ? name : "doc." + name;
        return server.hasPrivilege(user, permission, "TABLE", fullName)
                || server.hasPrivilege(user, permission, "VIEW", fullName);
    }

    private static boolean function(ServerInfo server, String user, Object function, String permission) {
        return Functions.descriptions().stream()
                .anyMatch(known ->
                        function.equals(known.oid()) || nameIn(function).equals(known.name()));
    }

    /** The name in a call such as {@code abs(1)}. */
    private static String nameIn(Object call) {
        String text = call.toString();
        int open = text.indexOf('(');
        String name = (open < 0 ? text : text.substring(0, open)).strip();
        return name.substring(name.lastIndexOf('.') + 1).replace("\"", "");
    }
}
