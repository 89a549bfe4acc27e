package org.cratedb4j.embedded.internal.auth;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.catalog.View;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Action;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;
import org.jspecify.annotations.Nullable;

/** Runs the statements about users, roles and privileges. Thread-safe. */
public final class UserManagement {
    private final Catalog catalog;
    private final RoleStatements roles;
    private final Grants grants;

    /**
     * @param roles all users and roles
     * @param catalog knows what privileges are on
     * @param settings the names of the session settings, which a user can be given too
     */
    public UserManagement(Roles roles, Catalog catalog, Set<String> settings) {
        this.catalog = catalog;
        this.roles = new RoleStatements(roles, settings);
        this.grants = new Grants(roles);
    }

    /**
     * Runs a statement.
     *
     * @param user who runs it
     * @param searchPath the schemas that unqualified names are looked up in
     * @param values evaluates the expressions in it
     * @return the row count
     */
    public long execute(
            RoleStatement statement,
            String user,
            List<String> searchPath,
            Function<Expression, @Nullable Object> values) {
        if (statement instanceof RoleStatement.CreateRole create) {
            return roles.create(create, values);
        } else if (statement instanceof RoleStatement.AlterRole alter) {
            return roles.alter(alter, values);
        } else if (statement instanceof RoleStatement.ResetRole reset) {
            return roles.reset(reset);
        } else if (statement instanceof RoleStatement.DropRole drop) {
            return roles.drop(drop);
        }
        RoleStatement.Privilege privilege = (RoleStatement.Privilege) statement;
        List<String> objects = privilege.objects().stream()
                .map(object -> fullName(object, privilege, searchPath))
                .toList();
        return grants.apply(privilege, objects, user);
    }

    private String fullName(QualifiedName name, RoleStatement.Privilege statement, List<String> searchPath) {
        boolean revoke = statement.action() == Action.REVOKE;
        if (statement.level() == Level.SCHEMA) {
            return revoke ? name.toString() : grantable(name.toString(), name.toString());
        }
        SchemaObject object;
        try {
            object = catalog.resolve(name.parts(), searchPath);
        } catch (CrateError e) {
            if (revoke && e.kind() == ErrorKind.RELATION_UNKNOWN) {
                return rawName(Catalog.nameToCreate(name.parts(), searchPath));
            }
            throw e;
        }
        Level level = object instanceof View ? Level.VIEW : Level.TABLE;
        if (level != statement.level()) {
            throw new CrateError(
                    ErrorKind.OPERATION_ON_INACCESSIBLE_RELATION,
                    "Expected " + object.name() + " to be a " + statement.level()
                            + " securable but got a relation of type "
                            + (level == Level.VIEW ? "VIEW" : "BASE TABLE"));
        }
        String fullName = rawName(object.name());
        return revoke ? fullName : grantable(object.name().schema(), fullName);
    }

    private static String rawName(RelationName name) {
        return name.schema() + "." + name.name();
    }

    private static String grantable(String schema, String object) {
        if (schema.equals("information_schema")) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE,
                    "GRANT/DENY/REVOKE Privileges on information_schema is not supported");
        }
        return object;
    }
}
