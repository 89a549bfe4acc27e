package org.cratedb4j.embedded.internal.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.ddl.DdlContext;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.settings.ClusterSettings;
import org.cratedb4j.embedded.internal.sql.tree.AdminStatement.ResetGlobal;
import org.cratedb4j.embedded.internal.sql.tree.AdminStatement.SetGlobal;
import org.cratedb4j.embedded.internal.sql.tree.Assignment;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.jspecify.annotations.Nullable;

/** Runs SET GLOBAL and RESET GLOBAL. */
final class GlobalSettings {
    private final ClusterSettings settings;
    private final DdlContext context;

    GlobalSettings(ClusterSettings settings, DdlContext context) {
        this.settings = settings;
        this.context = context;
    }

    ResultSet set(SetGlobal statement) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Assignment assignment : statement.settings()) {
            values.put(name(assignment.target()), context.valueOrName(assignment.value()));
        }
        settings.set(values, statement.persistent());
        return ResultSet.ofRowCount(1);
    }

    ResultSet reset(ResetGlobal statement) {
        List<String> names = statement.names().stream().map(this::name).toList();
        settings.reset(names);
        return ResultSet.ofRowCount(1);
    }

    /** {@code stats.enabled} can be written so, in quotes, or as {@code stats['enabled']}. */
    private String name(Expression expression) {
        return expression instanceof Reference.Subscript subscript
                ? name(subscript.base()) + "." + context.value(subscript.index())
                : String.valueOf(context.valueOrName(expression));
    }
}
