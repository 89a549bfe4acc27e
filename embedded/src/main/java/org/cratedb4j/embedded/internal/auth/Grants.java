package org.cratedb4j.embedded.internal.auth;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.internal.auth.Privilege.Subject;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Action;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;

/** Runs GRANT, DENY and REVOKE, of permissions and of roles. */
final class Grants {
    private static final List<String> WHOLE_CLUSTER = List.of("");

    private final Roles roles;

    Grants(Roles roles) {
        this.roles = roles;
    }

    /**
     * Applies a statement.
     *
     * @param objects the full names of what the statement names
     * @param grantor who runs it
     * @return how many privileges or granted roles changed
     */
    long apply(RoleStatement.Privilege statement, List<String> objects, String grantor) {
        if (namesRoles(statement)) {
            return applyRoles(statement, grantor);
        }
        List<Privilege> privileges = privileges(statement, objects, grantor);
        return roles.change(all -> {
            requireGrantees(statement, all);
            long count = 0;
            for (String grantee : statement.grantees()) {
                count += applyTo(grantee, statement.action(), privileges, all);
            }
            return count;
        });
    }

    private static List<Privilege> privileges(RoleStatement.Privilege statement, List<String> objects, String grantor) {
        List<Privilege> privileges = new ArrayList<>();
        for (Permission permission : permissions(statement)) {
            for (String object : statement.level() == Level.CLUSTER ? WHOLE_CLUSTER : objects) {
                Subject subject = new Subject(permission, statement.level(), object);
                privileges.add(new Privilege(subject, statement.action() == Action.DENY, grantor));
            }
        }
        return privileges;
    }

    /** The permissions that a statement names. */
    static Set<Permission> permissions(RoleStatement.Privilege statement) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (String name : statement.names()) {
            if (isPermission(name)) {
                permissions.add(Permission.valueOf(name.toUpperCase(Locale.ROOT)));
            } else {
                throw wrong(
                        statement.level() == Level.CLUSTER
                                ? "Mixing up cluster privileges with roles is not allowed"
                                : "Unknown permission '" + name + "'");
            }
        }
        return permissions.isEmpty() ? EnumSet.allOf(Permission.class) : permissions;
    }

    /** Whether a statement is about roles: that looks the same as one about permissions on the cluster. */
    static boolean namesRoles(RoleStatement.Privilege statement) {
        return statement.level() == Level.CLUSTER
                && !statement.names().isEmpty()
                && statement.names().stream().noneMatch(Grants::isPermission);
    }

    private static boolean isPermission(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return EnumSet.allOf(Permission.class).stream()
                .anyMatch(permission -> permission.name().equals(upper));
    }

    private static long applyTo(String grantee, Action action, List<Privilege> privileges, Map<String, Role> all) {
        Role role = required(grantee, all);
        Map<Subject, Privilege> own = new LinkedHashMap<>(role.privileges());
        long count = 0;
        for (Privilege privilege : privileges) {
            boolean changed = action == Action.REVOKE
                    ? own.remove(privilege.subject()) != null
                    : !privilege.equals(own.put(privilege.subject(), privilege));
            count += changed ? 1 : 0;
        }
        all.put(grantee, role.withPrivileges(own));
        return count;
    }

    private long applyRoles(RoleStatement.Privilege statement, String grantor) {
        if (statement.action() == Action.DENY) {
            throw wrong("Cannot DENY a role");
        } else if (statement.grantees().contains(Role.SUPERUSER)) {
            throw wrong("Cannot grant roles to " + Role.SUPERUSER + " superuser");
        } else if (statement.names().contains(Role.SUPERUSER)) {
            throw wrong("Cannot grant " + Role.SUPERUSER + " superuser, to other users or roles");
        }
        return roles.change(all -> {
            requireGrantees(statement, all);
            requireKnown(statement.names(), all);
            long count = 0;
            for (String granted : statement.names()) {
                requireRole(granted, statement.action(), all);
                for (String grantee : statement.grantees()) {
                    requireNoCycle(granted, grantee, all);
                    count += applyTo(grantee, statement.action(), new GrantedRole(granted, grantor), all);
                }
            }
            return count;
        });
    }

    private static long applyTo(String grantee, Action action, GrantedRole change, Map<String, Role> all) {
        Role role = required(grantee, all);
        List<GrantedRole> granted = new ArrayList<>(role.grantedRoles());
        boolean had = granted.removeIf(other -> other.role().equals(change.role()));
        if (action == Action.GRANT && !had) {
            granted.add(change);
        }
        if (had == (action == Action.GRANT)) {
            return 0;
        }
        all.put(grantee, role.withGrantedRoles(granted));
        return 1;
    }

    private static void requireGrantees(RoleStatement.Privilege statement, Map<String, Role> all) {
        if (statement.grantees().contains(Role.SUPERUSER)) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE, "Cannot alter privileges for superuser '" + Role.SUPERUSER + "'");
        }
        requireKnown(statement.grantees(), all);
    }

    private static void requireKnown(List<String> names, Map<String, Role> all) {
        List<String> unknown =
                names.stream().filter(name -> !all.containsKey(name)).toList();
        if (unknown.size() == 1) {
            throw RoleStatements.unknown(unknown.get(0));
        } else if (!unknown.isEmpty()) {
            throw new CrateError(ErrorKind.ROLE_UNKNOWN, "Roles '" + String.join(", ", unknown) + "' do not exist");
        }
    }

    private static void requireRole(String granted, Action action, Map<String, Role> all) {
        if (required(granted, all).user()) {
            throw wrong("Cannot " + action + " a USER to a ROLE");
        }
    }

    private static void requireNoCycle(String granted, String grantee, Map<String, Role> all) {
        if (granted.equals(grantee)) {
            throw wrong("Cannot grant role " + grantee + " to itself as a cycle will be created");
        } else if (parents(granted, all).contains(grantee)) {
            throw wrong("Cannot grant role " + granted + " to " + grantee + ", " + grantee + " is a parent role of "
                    + granted + " and a cycle will be created");
        }
    }

    private static Set<String> parents(String name, Map<String, Role> all) {
        Set<String> parents = new HashSet<>();
        for (GrantedRole granted : required(name, all).grantedRoles()) {
            parents.add(granted.role());
            parents.addAll(parents(granted.role(), all));
        }
        return parents;
    }

    private static Role required(String name, Map<String, Role> all) {
        Role role = all.get(name);
        if (role == null) {
            throw RoleStatements.unknown(name);
        }
        return role;
    }

    private static CrateError wrong(String text) {
        return new CrateError(ErrorKind.SQL_PARSE, text);
    }
}
