package org.cratedb4j.embedded.internal.system;

import java.util.Locale;
import org.cratedb4j.embedded.internal.auth.Permission;
import org.cratedb4j.embedded.internal.auth.Privileges;
import org.cratedb4j.embedded.internal.auth.Role;
import org.cratedb4j.embedded.internal.auth.Roles;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.functions.ServerInfo;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;
import org.cratedb4j.embedded.internal.types.Oids;
import org.jspecify.annotations.Nullable;

/** Answers functions from the catalog and the roles. */
public final class CatalogServerInfo implements ServerInfo {
    private static final String WHOLE_CLUSTER = "";

    private final Catalog catalog;
    private final RelationInfos relations;
    private final Roles roles;
    private final Privileges privileges;
    private final long startMillis;

    /** @param startMillis when the node was started, in milliseconds since 1970 */
    public CatalogServerInfo(Catalog catalog, Roles roles, Privileges privileges, long startMillis) {
        this.catalog = catalog;
        this.relations = new RelationInfos(catalog);
        this.roles = roles;
        this.privileges = privileges;
        this.startMillis = startMillis;
    }

    @Override
    public boolean hasPrivilege(String user, String permission, String securable, @Nullable String name) {
        Level level = Level.valueOf(securable.toUpperCase(Locale.ROOT));
        String object = level == Level.CLUSTER || name == null ? WHOLE_CLUSTER : name;
        return privileges.has(user, Permission.valueOf(permission), level, object);
    }

    @Override
    public boolean hasUser(String name) {
        return roles.find(name) != null;
    }

    @Override
    public @Nullable String userName(int oid) {
        return roles.all().stream()
                .map(Role::name)
                .filter(name -> Oids.user(name) == oid)
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable String schemaName(int oid) {
        return catalog.schemas().stream()
                .filter(name -> Oids.schema(name) == oid)
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable String relationName(int oid) {
        return relations
                .all()
                .filter(relation -> relation.oid().oid() == oid)
                .map(RelationInfo::fullName)
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable String constraintDefinition(String user, int oid) {
        return relations
                .all()
                .filter(relation -> !relation.isView())
                .filter(relation -> relation.isOfCatalog() || privileges.hasAny(user, Level.TABLE, relation.fullName()))
                .flatMap(Constraint::of)
                .filter(constraint -> constraint.oid() == oid)
                .map(Constraint::definition)
                .findFirst()
                .orElse(null);
    }

    @Override
    public long startMillis() {
        return startMillis;
    }
}
