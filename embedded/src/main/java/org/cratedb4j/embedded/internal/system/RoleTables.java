package org.cratedb4j.embedded.internal.system;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.auth.GrantedRole;
import org.cratedb4j.embedded.internal.auth.Privilege;
import org.cratedb4j.embedded.internal.auth.Privilege.Subject;
import org.cratedb4j.embedded.internal.auth.Privileges;
import org.cratedb4j.embedded.internal.auth.Role;
import org.cratedb4j.embedded.internal.auth.Roles;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.catalog.SystemSchema;
import org.cratedb4j.embedded.internal.catalog.View;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.jspecify.annotations.Nullable;

/** The tables of {@code information_schema} about the roles of whoever asks. */
final class RoleTables {
    private final Roles roles;
    private final Privileges privileges;
    private final Visibility visibility;

    RoleTables(Roles roles, Privileges privileges) {
        this.roles = roles;
        this.privileges = privileges;
        this.visibility = new Visibility(privileges);
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
        addApplicable(found, roles.find(context.user()), visibility.isAdministrator(context.user()));
        return found.stream();
    }

    private void addApplicable(List<Applicable> found, @Nullable Role role, boolean administrator) {
        if (role == null) {
            return;
        }
        for (GrantedRole granted : role.grantedRoles()) {
            found.add(new Applicable(role.name(), granted.role(), false));
            found.add(new Applicable(granted.grantor(), granted.role(), administrator));
            addApplicable(found, roles.find(granted.role()), administrator);
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
        for (Privilege privilege : role.privileges().values()) {
            Subject subject = privilege.subject();
            if (privileges.has(user, subject.permission(), subject.level(), subject.object())) {
                grantedTables(subject, catalog)
                        .forEach(table -> grants.add(Row.of("grantor", privilege.grantor())
                                .and("grantee", role.name())
                                .and("table_schema", table.schema())
                                .and("table_name", table.name())
                                .and("privilege_type", subject.permission().name())
                                .and("is_grantable", visibility.isAdministrator(user))
                                .done()));
            }
        }
        role.grantedRoles().forEach(granted -> addGrants(grants, roles.find(granted.role()), user, catalog));
    }

    private static Stream<RelationName> grantedTables(Subject subject, Catalog catalog) {
        String object = subject.object();
        int dot = object.indexOf('.');
        return switch (subject.level()) {
            case TABLE, VIEW -> Stream.of(new RelationName(object.substring(0, dot), object.substring(dot + 1)));
            case SCHEMA -> tables(catalog, object);
            case CLUSTER -> Stream.empty();
        };
    }

    private static Stream<RelationName> tables(Catalog catalog, String schema) {
        Stream<SchemaObject> system =
                catalog.systemSchemas().stream().map(SystemSchema::relations).flatMap(relations -> relations.stream());
        return Stream.concat(system, catalog.objects().stream())
                .filter(object -> !(object instanceof View))
                .map(SchemaObject::name)
                .filter(name -> name.schema().equals(schema));
    }
}
