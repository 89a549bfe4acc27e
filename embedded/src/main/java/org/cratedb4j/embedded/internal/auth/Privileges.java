package org.cratedb4j.embedded.internal.auth;

import java.util.function.Function;
import java.util.function.Predicate;
import org.cratedb4j.embedded.internal.auth.Privilege.Subject;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;
import org.jspecify.annotations.Nullable;

/**
 * Decides who has which privilege. What is said about a thing itself comes before what is said about what it is in; what is said
 * about a role itself before what is said about the roles granted to it; and among those, a denial counts most. Thread-safe.
 */
public final class Privileges {
    private static final String NO_OBJECT = "";

    private final Roles roles;

    public Privileges(Roles roles) {
        this.roles = roles;
    }

    private enum Policy {
        GRANTED,
        DENIED,
        UNSAID
    }

    /** Whether a user or role has a permission on a thing; {@code object} as in {@link Subject#object}. */
    public boolean has(String role, Permission permission, Level level, String object) {
        return decide(role, own -> ofPermission(own, permission, level, object)) == Policy.GRANTED;
    }

    /** Whether a user or role has any permission on a thing, and so may know that it is there. */
    public boolean hasAny(String role, Level level, String object) {
        return decide(role, own -> ofAnyPermission(own, level, object)) == Policy.GRANTED;
    }

    private Policy decide(String name, Function<Role, Policy> decision) {
        Role role = roles.find(name);
        if (role == null) {
            return Policy.UNSAID;
        } else if (role.superuser()) {
            return Policy.GRANTED;
        }
        Policy own = decision.apply(role);
        if (own != Policy.UNSAID) {
            return own;
        }
        Policy inherited = Policy.UNSAID;
        for (GrantedRole granted : role.grantedRoles()) {
            Policy policy = decide(granted.role(), decision);
            if (policy == Policy.DENIED) {
                return policy;
            } else if (policy == Policy.GRANTED) {
                inherited = policy;
            }
        }
        return inherited;
    }

    private static Policy ofPermission(Role role, Permission permission, Level level, String object) {
        Policy policy = policy(role.privileges().get(new Subject(permission, level, object)));
        return switch (policy == Policy.UNSAID ? level : Level.CLUSTER) {
            case CLUSTER -> policy;
            case SCHEMA -> ofPermission(role, permission, Level.CLUSTER, NO_OBJECT);
            case TABLE, VIEW -> ofPermission(role, permission, Level.SCHEMA, schemaOf(object));
        };
    }

    private static Policy ofAnyPermission(Role role, Level level, String object) {
        Predicate<Subject> sameThing =
                subject -> subject.level() == level && subject.object().equals(object);
        Policy policy = role.privileges().values().stream()
                .filter(privilege -> sameThing.test(privilege.subject()))
                .map(Privileges::policy)
                .reduce(Policy.UNSAID, (one, other) -> one == Policy.DENIED ? one : other);
        return switch (policy == Policy.UNSAID ? level : Level.CLUSTER) {
            case CLUSTER -> policy;
            case SCHEMA -> ofAnyPermission(role, Level.CLUSTER, NO_OBJECT);
            case TABLE, VIEW -> ofAnyPermission(role, Level.SCHEMA, schemaOf(object));
        };
    }

    private static Policy policy(@Nullable Privilege privilege) {
        if (privilege == null) {
            return Policy.UNSAID;
        }
        return privilege.denied() ? Policy.DENIED : Policy.GRANTED;
    }

    private static String schemaOf(String fullName) {
        return fullName.substring(0, Math.max(0, fullName.indexOf('.')));
    }
}
