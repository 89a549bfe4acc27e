package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.Column;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.exec.ColumnReader;
import org.cratedb4j.embedded.internal.exec.FilterPlan;
import org.cratedb4j.embedded.internal.exec.KeyLookup;
import org.cratedb4j.embedded.internal.exec.KeyLookupPlan;
import org.cratedb4j.embedded.internal.exec.ProjectPlan;
import org.cratedb4j.embedded.internal.exec.RowReader;
import org.cratedb4j.embedded.internal.exec.ScanPlan;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.expr.Member;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** A table in FROM, stored or of the system. */
final class TableSource extends Source {
    private final Relation relation;
    private final List<ColumnReader> readers = new ArrayList<>();

    /** Under its own name. */
    TableSource(Relation relation) {
        this(relation, relation.name().schema(), relation.name().name(), List.of());
    }

    /** Under an alias; {@code columnAliases} rename the first columns. */
    TableSource(Relation relation, String alias, List<String> columnAliases) {
        this(relation, null, alias, columnAliases);
    }

    private TableSource(Relation relation, @Nullable String schema, String name, List<String> columnAliases) {
        super(schema, name);
        this.relation = relation;
        int position = 0;
        for (Column column : relation.columns()) {
            addColumn(position < columnAliases.size() ? columnAliases.get(position) : column.name(), column.type());
            int slot = column.slot();
            readers.add(row -> row.value(slot));
            position++;
        }
        if (relation instanceof Table table) {
            SystemColumns.of(relation).forEach(column -> {
                addHiddenColumn(column.name(), column.type());
                readers.add(column.reader());
            });
            table.definition().indexes().forEach(index -> {
                addHiddenColumn(index.name(), DataTypes.TEXT);
                readers.add(row -> null);
            });
        }
    }

    /** The table. */
    Relation relation() {
        return relation;
    }

    /** The path of a column of this table, or inside one; null for anything else. */
    @Nullable
    ColumnPath path(Expr expr) {
        if (expr instanceof FieldRef field && field.relation() == this) {
            int ordinal = field.ordinal();
            List<Column> columns = relation.columns();
            return ColumnPath.of(ordinal < columns.size() ? columns.get(ordinal).name() : field.name());
        }
        if (expr instanceof Member member) {
            ColumnPath object = path(member.object());
            return object == null ? null : object.child(member.key());
        }
        return null;
    }

    /** Reads columns out of stored rows. */
    RowReader reader(List<FieldRef> columns) {
        return new RowReader(
                columns.stream().map(field -> readers.get(field.ordinal())).toList());
    }

    @Override
    Plan read(List<FieldRef> columns, List<Expr> conditions) {
        List<Expr> optimized = IndexedConditions.of(this, conditions);
        List<FieldRef> needed = needed(columns, optimized);
        Layout layout = new Layout(needed);
        KeyLookup lookup = KeyFinder.find(this, optimized);
        SystemColumnRules.check(this, conditions, lookup != null && lookup.isByPrimaryKey());
        Plan rows = lookup == null ? new ScanPlan(relation, reader(needed)) : new KeyLookupPlan(lookup, reader(needed));
        for (Expr condition : optimized) {
            rows = new FilterPlan(rows, layout.bind(condition));
        }
        return needed.size() == columns.size() ? rows : new ProjectPlan(rows, layout.bindAll(columns));
    }

    private List<FieldRef> needed(List<FieldRef> columns, List<Expr> conditions) {
        Set<FieldRef> needed = new LinkedHashSet<>(columns);
        conditions.forEach(condition -> needed.addAll(Fields.of(condition, this)));
        return List.copyOf(needed);
    }

    @Override
    PlanDescription describe(String columns, List<Expr> conditions, String condition, boolean counted) {
        KeyLookup lookup = KeyFinder.find(this, IndexedConditions.of(this, conditions));
        String table = relation.name() + " | ";
        String operator;
        if (counted) {
            operator = "Count[" + table + condition + "]";
        } else if (lookup == null) {
            operator = "Collect[" + table + "[" + columns + "] | " + condition + "]";
        } else {
            operator = "Get[" + table + columns + " | DocKeys{" + lookup + "} | " + condition + "]";
        }
        PlanDescription read = new PlanDescription(operator);
        return hasSchema() || counted ? read : new PlanDescription("Rename[" + columns + "] AS " + name(), read);
    }
}
