package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement about users, roles and privileges. */
public sealed interface RoleStatement extends Statement {
    /** CREATE USER (with {@code user}) or CREATE ROLE. */
    record CreateRole(String name, boolean user, Properties options) implements RoleStatement {}

    /** {@code ALTER USER name SET (...)}. */
    record AlterRole(String name, Properties options) implements RoleStatement {}

    /** {@code ALTER USER name RESET option}; null: ALL. */
    record ResetRole(String name, @Nullable String option) implements RoleStatement {}

    /** {@code DROP USER [IF EXISTS] name}. */
    record DropRole(String name, boolean ifExists) implements RoleStatement {}

    /**
     * {@code GRANT privileges [ON TABLE t, ...] TO users}, and DENY and REVOKE.
     *
     * @param action which of the three
     * @param names privileges such as {@code dql}, or, without ON, roles; empty: ALL
     * @param level what ON names
     * @param objects the schemas, tables or views; empty for {@link Level#CLUSTER}
     * @param grantees who
     */
    record Privilege(Action action, List<String> names, Level level, List<QualifiedName> objects, List<String> grantees)
            implements RoleStatement {
        public Privilege {
            names = List.copyOf(names);
            objects = List.copyOf(objects);
            grantees = List.copyOf(grantees);
        }
    }

    /** What is done with a privilege. */
    enum Action {
        GRANT,
        DENY,
        REVOKE
    }

    /** What a privilege is on. */
    enum Level {
        CLUSTER,
        SCHEMA,
        TABLE,
        VIEW
    }
}
