package org.cratedb4j.embedded.internal.auth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cratedb4j.embedded.internal.auth.Privilege.Subject;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.sql.tree.AdminStatement;
import org.cratedb4j.embedded.internal.sql.tree.AlterTable;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;
import org.cratedb4j.embedded.internal.sql.tree.Statement;

/** Lets privileges follow tables and views when these are renamed or swapped, and end with them. Thread-safe. */
public final class PrivilegeUpkeep {
    private final Roles roles;
    private final Catalog catalog;

    public PrivilegeUpkeep(Roles roles, Catalog catalog) {
        this.roles = roles;
        this.catalog = catalog;
    }

    /** Runs a statement that may change which tables and views there are. */
    public <T> T around(Statement statement, List<String> searchPath, Supplier<T> execution) {
        boolean concernsNobody = roles.all().stream()
                .flatMap(role -> role.privileges().keySet().stream())
                .noneMatch(PrivilegeUpkeep::isOnRelation);
        if (concernsNobody) {
            return execution.get();
        }
        Map<String, String> renamed = new LinkedHashMap<>();
        if (statement instanceof AlterTable.Rename rename) {
            RelationName before = resolve(rename.target().table().table(), searchPath);
            renamed.put(fullName(before), before.schema() + "." + rename.name().last());
        } else if (statement instanceof AdminStatement.SwapTable swap) {
            String one = fullName(resolve(swap.source(), searchPath));
            String other = fullName(resolve(swap.target(), searchPath));
            renamed.put(one, other);
            renamed.put(other, one);
        }
        T result = execution.get();
        change(subject -> new Subject(
                subject.permission(), subject.level(), renamed.getOrDefault(subject.object(), subject.object())));
        return result;
    }

    private RelationName resolve(QualifiedName name, List<String> searchPath) {
        return catalog.resolve(name.parts(), searchPath).name();
    }

    private static String fullName(RelationName name) {
        return name.schema() + "." + name.name();
    }

    private void change(UnaryOperator<Subject> rename) {
        roles.change(all -> {
            all.replaceAll((name, role) -> role.withPrivileges(changed(role, rename)));
            return 0;
        });
    }

    private Map<Subject, Privilege> changed(Role role, UnaryOperator<Subject> rename) {
        Map<Subject, Privilege> changed = new LinkedHashMap<>();
        for (Privilege privilege : role.privileges().values()) {
            Subject subject =
                    isOnRelation(privilege.subject()) ? rename.apply(privilege.subject()) : privilege.subject();
            if (!isOnRelation(subject) || exists(subject.object())) {
                changed.put(subject, new Privilege(subject, privilege.denied(), privilege.grantor()));
            }
        }
        return changed;
    }

    private static boolean isOnRelation(Subject subject) {
        return subject.level() == Level.TABLE || subject.level() == Level.VIEW;
    }

    private boolean exists(String fullName) {
        int dot = fullName.indexOf('.');
        return catalog.find(new RelationName(fullName.substring(0, dot), fullName.substring(dot + 1))) != null;
    }
}
