package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.catalog.Column;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.exec.ColumnReader;
import org.cratedb4j.embedded.internal.exec.KeyLookup;
import org.cratedb4j.embedded.internal.exec.RowReader;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Member;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.search.TextField;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** A table in FROM, stored or of the system. */
final class TableSource extends Source {
    private final Relation relation;
    private final @Nullable SearchFields searchFields;
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
        this.searchFields = relation instanceof Table table ? new SearchFields(table) : null;
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

    /** How a column of this table is searched; null when it is none that can be. */
    @Nullable
    TextField searchField(Expr column) {
        ColumnPath path = path(column);
        return path == null || searchFields == null ? null : searchFields.field(path);
    }

    /** Where the values of a column of this stored table are; null when it is no column. */
    TextField.@Nullable Source searchSource(Expr column) {
        ColumnPath path = path(column);
        return path == null || searchFields == null || searchFields.table().column(path) == null
                ? null
                : searchFields.source(path);
    }

    /** Whether a column is one of those that every stored table has. */
    boolean isSystemColumn(FieldRef field, String name) {
        return field.relation() == this
                && field.ordinal() >= relation.columns().size()
                && field.name().equals(name);
    }

    @Override
    Plan read(List<FieldRef> columns, List<Expr> conditions) {
        return new TableReadPlanner(this, conditions).plan(columns);
    }

    @Override
    PlanDescription describe(String columns, List<Expr> conditions, String condition, boolean counted) {
        KeyLookup lookup = new TableReadPlanner(this, conditions).lookup();
        String table = relation.name() + " | ";
        String operator;
        if (counted) {
            operator = "Count[" + table + condition + "]";
        } else if (lookup == null) {
            operator = "Collect[" + table + "[" + columns + "] | " + condition + "]";
        } else {
            operator = "Get[" + table + columns + " | DocKeys{" + lookup + "} | " + condition + "]";
        }
        PlanDescription read = lookup == null
                ? new PlanDescription(operator)
                : new PlanDescription(operator, List.of(), lookup.count());
        return hasSchema() || counted ? read : new PlanDescription("Rename[" + columns + "] AS " + name(), read);
    }
}
