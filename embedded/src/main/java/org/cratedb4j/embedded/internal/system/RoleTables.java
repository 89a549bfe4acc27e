package org.cratedb4j.embedded.internal.system;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.catalog.SystemSchema;
import org.cratedb4j.embedded.internal.catalog.View;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.roles.Privilege;
import org.cratedb4j.embedded.internal.roles.Role;
import org.cratedb4j.embedded.internal.roles.RoleMembership;
import org.cratedb4j.embedded.internal.roles.Roles;
import org.jspecify.annotations.Nullable;

/** The tables of {@code information_schema} about the roles of whoever asks. */
final class RoleTables {
    private final Roles roles;

    RoleTables(Roles roles) {
        this.roles = roles;
    }

    /** A role that somebody can use, directly or through other roles. */
    private record Applicable(String grantee, String role, boolean grantable) {}

    Stream<Map<String, @Nullable Object>> enabled(EvalContext context) {
        Set<String> names = new LinkedHashSet<>();
        names.add(context.user());
        applicableTo(context).forEach(applicable -> names.add(applicable.role()));
        return names.stream().map(name -> Row.of("role_name", name).done());
    }

    Stream<Map<String, @Nullable Object>> applicable(EvalContext context) {
        return applicableTo(context).map(RoleTables::row);
    }

    Stream<Map<String, @Nullable Object>> administrable(EvalContext context) {
        return applicableTo(context).filter(Applicable::grantable).map(RoleTables::row);
    }

    private static Map<String, @Nullable Object> row(Applicable applicable) {
        return Row.of("grantee", applicable.grantee())
                .and("role_name", applicable.role())
                .and("is_grantable", applicable.grantable())
                .done();
    }

    private Stream<Applicable> applicableTo(EvalContext context) {
        List<Applicable> found = new ArrayList<>();
        addApplicable(found, roles.find(context.user()), roles.isAdministrator(context.user()));
        return found.stream();
    }

    private void addApplicable(List<Applicable> found, @Nullable Role role, boolean administrator) {
        if (role == null) {
            return;
        }
        for (RoleMembership membership : role.memberships()) {
            found.add(new Applicable(role.name(), membership.role(), false));
            found.add(new Applicable(membership.grantor(), membership.role(), administrator));
            addApplicable(found, roles.find(membership.role()), administrator);
        }
    }

    /** The privileges on tables that the user has, directly, through a schema or through other roles. */
    Stream<Map<String, @Nullable Object>> tableGrants(EvalContext context, Catalog catalog) {
        Set<Map<String, @Nullable Object>> grants = new LinkedHashSet<>();
        addGrants(grants, roles.find(context.user()), context.user(), catalog);
        return grants.stream();
    }

    private void addGrants(
            Set<Map<String, @Nullable Object>> grants, @Nullable Role role, String user, Catalog catalog) {
        if (role == null) {
            return;
        }
        for (Privilege privilege : role.privileges()) {
            String ident = privilege.ident();
            boolean valid = ident != null
                    && roles.hasPrivilege(user, privilege.permission(), privilege.securable(), ident);
            if (valid) {
                grantedTables(privilege, ident, catalog)
                        .forEach(table -> grants.add(Row.of("grantor", privilege.grantor())
                                .and("grantee", role.name())
                                .and("table_schema", table.schema())
                                .and("table_name", table.name())
                                .and("privilege_type", privilege.permission().name())
                                .and("is_grantable", roles.isAdministrator(user))
                                .done()));
            }
        }
        role.memberships().forEach(membership -> addGrants(grants, roles.find(membership.role()), user, catalog));
    }

    private static Stream<RelationName> grantedTables(Privilege privilege, String ident, Catalog catalog) {
        int dot = ident.indexOf('.');
        return switch (privilege.securable()) {
            case TABLE, VIEW -> Stream.of(new RelationName(ident.substring(0, dot), ident.substring(dot + 1)));
            case SCHEMA -> tables(catalog, ident);
            case CLUSTER -> Stream.empty();
        };
    }

    private static Stream<RelationName> tables(Catalog catalog, String schema) {
        Stream<SchemaObject> system = catalog.systemSchemas().stream()
                .map(SystemSchema::relations)
                .flatMap(relations -> relations.stream());
        return Stream.concat(system, catalog.objects().stream())
                .filter(object -> !(object instanceof View))
                .map(SchemaObject::name)
                .filter(name -> name.schema().equals(schema));
    }
}
