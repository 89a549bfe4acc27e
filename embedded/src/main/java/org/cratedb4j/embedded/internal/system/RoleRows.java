package org.cratedb4j.embedded.internal.system;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.roles.JwtProperties;
import org.cratedb4j.embedded.internal.roles.Role;
import org.cratedb4j.embedded.internal.roles.Roles;
import org.cratedb4j.embedded.internal.types.Oids;
import org.jspecify.annotations.Nullable;

/** The rows of the tables that list users, roles and privileges. */
final class RoleRows {
    private static final String MASKED = "********";

    private final Roles roles;
    private final String clusterId;

    RoleRows(Roles roles, String clusterId) {
        this.roles = roles;
        this.clusterId = clusterId;
    }

    private Stream<Role> users() {
        return roles.all().stream().filter(Role::login);
    }

    /** Of {@code sys.users}. */
    Stream<Map<String, @Nullable Object>> sysUsers() {
        return users().map(user -> Row.of("name", user.name())
                .and("superuser", user.superuser())
                .and("password", password(user))
                .and("jwt", jwt(user.jwt()))
                .and("granted_roles", grantedRoles(user))
                .and("session_settings", user.sessionSettings())
                .done());
    }

    /** Of {@code sys.roles}. */
    Stream<Map<String, @Nullable Object>> sysRoles() {
        return roles.all().stream().filter(role -> !role.login()).map(role -> Row.of("name", role.name())
                .and("granted_roles", grantedRoles(role))
                .done());
    }

    /** Of {@code sys.privileges}. */
    Stream<Map<String, @Nullable Object>> sysPrivileges() {
        return roles.all().stream()
                .flatMap(role -> role.privileges().stream().map(privilege -> Row.of("grantee", role.name())
                        .and("grantor", privilege.grantor())
                        .and("state", privilege.policy().name())
                        .and("type", privilege.permission().name())
                        .and("class", privilege.securable().name())
                        .and("ident", privilege.ident())
                        .done()));
    }

    /** Of {@code pg_roles}. */
    Stream<Map<String, @Nullable Object>> pgRoles() {
        return roles.all().stream().map(role -> Row.of("rolname", role.name())
                .and("rolsuper", role.superuser())
                .and("rolcreaterole", roles.isAdministrator(role.name()))
                .and("rolcanlogin", role.login())
                .and("rolreplication", roles.isAdministrator(role.name()))
                .and("rolpassword", password(role))
                .and("oid", Oids.user(role.name()))
                .done());
    }

    /** Of {@code pg_user}. */
    Stream<Map<String, @Nullable Object>> pgUsers() {
        return users().map(user -> Row.of("usename", user.name())
                .and("usesysid", Oids.user(user.name()))
                .and("usesuper", user.superuser())
                .and("userepl", roles.isAdministrator(user.name()))
                .and("passwd", password(user))
                .and("useconfig", settings(user))
                .done());
    }

    /** Of {@code pg_auth_members}. */
    Stream<Map<String, @Nullable Object>> pgAuthMembers() {
        return roles.all().stream()
                .flatMap(member -> member.memberships().stream()
                        .map(membership -> Row.of("oid", Oids.user(membership.role() + member.name()))
                                .and("roleid", Oids.user(membership.role()))
                                .and("member", Oids.user(member.name()))
                                .and("grantor", Oids.user(membership.grantor()))
                                .and("admin_option", roles.isAdministrator(membership.role()))
                                .done()));
    }

    private static @Nullable String password(Role role) {
        return role.hasPassword() ? MASKED : null;
    }

    private @Nullable Map<String, @Nullable Object> jwt(@Nullable JwtProperties jwt) {
        return jwt == null
                ? null
                : Row.of("iss", jwt.issuer())
                        .and("username", jwt.username())
                        .and("aud", jwt.audience() == null ? clusterId : jwt.audience())
                        .done();
    }

    private static List<Map<String, @Nullable Object>> grantedRoles(Role role) {
        return role.memberships().stream()
                .map(membership -> Row.of("role", membership.role())
                        .and("grantor", membership.grantor())
                        .done())
                .toList();
    }

    private static @Nullable List<String> settings(Role role) {
        return role.sessionSettings().isEmpty()
                ? null
                : role.sessionSettings().entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toList();
    }
}
