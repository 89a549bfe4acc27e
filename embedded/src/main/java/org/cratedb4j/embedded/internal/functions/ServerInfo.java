package org.cratedb4j.embedded.internal.functions;

import org.jspecify.annotations.Nullable;

/** What functions may ask of the server. Thread-safe. */
public interface ServerInfo {
    /** A server without tables and users, on which everything is allowed. */
    ServerInfo EMPTY = new ServerInfo() {};

    /**
     * Whether a user has a privilege, on the thing itself or on what it is in.
     *
     * @param permission {@code DQL}, {@code DML}, {@code DDL} or {@code AL}
     * @param securable {@code CLUSTER}, {@code SCHEMA}, {@code TABLE} or {@code VIEW}
     * @param name the full name of the thing; null when no name is known for it
     */
    default boolean hasPrivilege(String user, String permission, String securable, @Nullable String name) {
        return true;
    }

    /** Whether there is a user or role of the name. */
    default boolean hasUser(String name) {
        return false;
    }

    /** The name of the user or role with this oid; null when there is none. */
    default @Nullable String userName(int oid) {
        return null;
    }

    /** The name of the schema with this oid; null when there is none. */
    default @Nullable String schemaName(int oid) {
        return null;
    }

    /** The full name of the table or view with this oid; null when there is none. */
    default @Nullable String relationName(int oid) {
        return null;
    }

    /** The constraint with this oid as DDL has it; null when there is none that the user may see. */
    default @Nullable String constraintDefinition(String user, int oid) {
        return null;
    }

    /** When the node was started, in milliseconds since 1970. */
    default long startMillis() {
        return 0;
    }
}
