package org.cratedb4j.embedded.internal.auth;

import java.util.Set;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;

/** Demands privileges of one user. */
final class Requirements {
    private static final Set<String> OPEN_SCHEMAS = Set.of("information_schema", "pg_catalog");
    private static final String CLUSTER = "";

    private final Privileges privileges;
    private final String user;

    Requirements(Privileges privileges, String user) {
        this.privileges = privileges;
        this.user = user;
    }

    String user() {
        return user;
    }

    Requirements ofUser(String other) {
        return new Requirements(privileges, other);
    }

    void onCluster(Permission permission) {
        if (!privileges.has(user, permission, Level.CLUSTER, CLUSTER)) {
            throw missing(permission);
        }
    }

    void onSchema(Permission permission, String schema) {
        if (OPEN_SCHEMAS.contains(schema) || privileges.has(user, permission, Level.SCHEMA, schema)) {
            return;
        } else if (privileges.hasAny(user, Level.SCHEMA, schema)) {
            throw missing(permission);
        }
        throw unknownSchema(schema);
    }

    /** Demands a permission on a table or view. */
    void onRelation(Permission permission, Level level, String schema, String name) {
        String fullName = schema + "." + name;
        if (OPEN_SCHEMAS.contains(schema) || privileges.has(user, permission, level, fullName)) {
            return;
        } else if (privileges.hasAny(user, level, fullName)) {
            throw missing(permission);
        } else if (maySee(schema)) {
            throw new CrateError(ErrorKind.RELATION_UNKNOWN, "Relation '" + fullName + "' unknown");
        }
        throw unknownSchema(schema);
    }

    /** Whether it may be told what is in a schema and what not. */
    boolean maySee(String schema) {
        return OPEN_SCHEMAS.contains(schema) || privileges.hasAny(user, Level.SCHEMA, schema);
    }

    static CrateError unknownSchema(String schema) {
        return new CrateError(ErrorKind.SCHEMA_UNKNOWN, "Schema '" + schema + "' unknown");
    }

    private CrateError missing(Permission permission) {
        return new CrateError(
                ErrorKind.MISSING_PRIVILEGE, "Missing '" + permission + "' privilege for user '" + user + "'");
    }
}
