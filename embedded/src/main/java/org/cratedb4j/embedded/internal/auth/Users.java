package org.cratedb4j.embedded.internal.auth;

import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.Catalog;

/**
 * All there is to users.
 *
 * @param roles who there is
 * @param privileges who has which privilege
 * @param access who may run what
 * @param management runs the statements about users
 * @param upkeep keeps privileges in step with tables
 */
public record Users(
        Roles roles, Privileges privileges, AccessControl access, UserManagement management, PrivilegeUpkeep upkeep) {
    /**
     * Builds it all.
     *
     * @param roles who there is
     * @param catalog what there is
     * @param settings the names of the session settings, which a user can be given too
     */
    public static Users of(Roles roles, Catalog catalog, Set<String> settings) {
        Privileges privileges = new Privileges(roles);
        return new Users(
                roles,
                privileges,
                new AccessControl(privileges, catalog),
                new UserManagement(roles, catalog, settings),
                new PrivilegeUpkeep(roles, catalog));
    }
}
