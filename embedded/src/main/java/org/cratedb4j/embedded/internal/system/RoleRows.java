package org.cratedb4j.embedded.internal.system;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.auth.GrantedRole;
import org.cratedb4j.embedded.internal.auth.Privilege.Subject;
import org.cratedb4j.embedded.internal.auth.Role;
import org.cratedb4j.embedded.internal.auth.Roles;
import org.cratedb4j.embedded.internal.login.TokenProperties;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;
import org.cratedb4j.embedded.internal.types.Oids;
import org.jspecify.annotations.Nullable;

/** The rows of the tables that list users, roles and privileges. */
final class RoleRows {
    private static final String MASKED = "********";

    private final Roles roles;
    private final Visibility visibility;
    private final String clusterId;

    /**
     * @param clusterId for whom tokens are that nothing else is said about
     */
    RoleRows(Roles roles, Visibility visibility, String clusterId) {
        this.roles = roles;
        this.visibility = visibility;
        this.clusterId = clusterId;
    }

    private Stream<Role> users() {
        return roles.all().stream().filter(Role::user);
    }

    /** Of {@code sys.users}. */
    Stream<Map<String, @Nullable Object>> sysUsers() {
        return users().map(user -> Row.of("name", user.name())
                .and("superuser", user.superuser())
                .and("password", password(user))
                .and("jwt", tokens(user))
                .and("granted_roles", grantedRoles(user))
                .and("session_settings", user.settings())
                .done());
    }

    /** Of {@code sys.roles}. */
    Stream<Map<String, @Nullable Object>> sysRoles() {
        return roles.all().stream()
                .filter(role -> !role.user())
                .map(role -> Row.of("name", role.name())
                        .and("granted_roles", grantedRoles(role))
                        .done());
    }

    /** Of {@code sys.privileges}. */
    Stream<Map<String, @Nullable Object>> sysPrivileges() {
        return roles.all().stream()
                .flatMap(role -> role.privileges().values().stream().map(privilege -> {
                    Subject subject = privilege.subject();
                    return Row.of("grantee", role.name())
                            .and("grantor", privilege.grantor())
                            .and("state", privilege.denied() ? "DENY" : "GRANT")
                            .and("type", subject.permission().name())
                            .and("class", subject.level().name())
                            .and("ident", subject.level() == Level.CLUSTER ? null : subject.object())
                            .done();
                }));
    }

    /** Of {@code pg_roles}. */
    Stream<Map<String, @Nullable Object>> pgRoles() {
        return roles.all().stream()
                .map(role -> Row.of("rolname", role.name())
                        .and("rolsuper", role.superuser())
                        .and("rolcreaterole", visibility.isAdministrator(role.name()))
                        .and("rolcanlogin", role.user())
                        .and("rolreplication", visibility.isAdministrator(role.name()))
                        .and("rolpassword", password(role))
                        .and("oid", Oids.user(role.name()))
                        .done());
    }

    /** Of {@code pg_user}. */
    Stream<Map<String, @Nullable Object>> pgUsers() {
        return users().map(user -> Row.of("usename", user.name())
                .and("usesysid", Oids.user(user.name()))
                .and("usesuper", user.superuser())
                .and("userepl", visibility.isAdministrator(user.name()))
                .and("passwd", password(user))
                .and("useconfig", settings(user))
                .done());
    }

    /** Of {@code pg_auth_members}. */
    Stream<Map<String, @Nullable Object>> pgAuthMembers() {
        return roles.all().stream()
                .flatMap(member -> member.grantedRoles().stream()
                        .map(granted -> Row.of("oid", Oids.user(granted.role() + member.name()))
                                .and("roleid", Oids.user(granted.role()))
                                .and("member", Oids.user(member.name()))
                                .and("grantor", Oids.user(granted.grantor()))
                                .and("admin_option", visibility.isAdministrator(granted.role()))
                                .done()));
    }

    private @Nullable Map<String, @Nullable Object> tokens(Role role) {
        TokenProperties tokens = role.tokens();
        return tokens == null
                ? null
                : Row.of("iss", tokens.issuer())
                        .and("username", tokens.username())
                        .and("aud", tokens.audience() == null ? clusterId : tokens.audience())
                        .done();
    }

    private static @Nullable String password(Role role) {
        return role.password() == null ? null : MASKED;
    }

    private static List<Map<String, @Nullable Object>> grantedRoles(Role role) {
        return role.grantedRoles().stream()
                .sorted(Comparator.comparing(GrantedRole::role))
                .map(granted -> Row.of("role", granted.role())
                        .and("grantor", granted.grantor())
                        .done())
                .toList();
    }

    private static @Nullable List<String> settings(Role role) {
        return role.settings().isEmpty()
                ? null
                : role.settings().entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toList();
    }
}
