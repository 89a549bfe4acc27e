package org.cratedb4j.embedded.internal.dml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.Column;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.NestedValues;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.cratedb4j.embedded.internal.types.TypeId;
import org.jspecify.annotations.Nullable;

/**
 * What SET assigns.
 *
 * @param values the columns and what makes their values
 */
record Assignments(Map<ColumnPath, Value> values) {
    /** Makes the value of one column. */
    @FunctionalInterface
    interface Value {
        /**
         * @param row the row that is there
         * @param excluded the row that was to be inserted; in UPDATE the row itself
         */
        @Nullable
        Object eval(RowData row, RowData excluded, ExecContext context);
    }

    /** The values of the changed row, completed and checked, the table's new columns added. */
    @Nullable
    Object[] apply(WriteTarget target, RowData row, RowData excluded, ExecContext context) {
        Map<ColumnPath, @Nullable Object> assigned = new LinkedHashMap<>();
        values.forEach((path, value) -> assigned.put(path, value.eval(row, excluded, context)));
        @Nullable Object[] changed = Arrays.copyOf(row.values(), target.newValues().length);
        addNewColumns(target, changed, assigned);
        changed = Arrays.copyOf(changed, target.newValues().length);
        boolean[] given = new boolean[changed.length];
        for (Column column : target.table().columns()) {
            TableColumn details = target.root(column.name());
            given[column.slot()] = details == null || details.generated() == null;
        }
        assign(target, changed, given, assigned);
        removeGenerated(target, changed, assigned);
        @Nullable Object[] values = changed;
        target.rules().apply(values, given, () -> offered(target, values, given), context);
        return values;
    }

    private static void addNewColumns(
            WriteTarget target, @Nullable Object[] current, Map<ColumnPath, @Nullable Object> assigned) {
        NewColumns found = new NewColumns();
        Map<String, @Nullable Object> roots = new LinkedHashMap<>();
        assigned.forEach((path, value) -> {
            TableColumn root = target.root(path.root());
            Object before = roots.containsKey(path.root())
                    ? roots.get(path.root())
                    : root == null ? null : current[root.slot()];
            roots.put(path.root(), NestedValues.with(before, path.keys(), value));
        });
        roots.forEach((name, value) -> {
            TableColumn root = target.root(name);
            if (value == null) {
                return;
            }
            if (root == null || ArrayType.unnest(root.type()).id() == TypeId.UNDEFINED) {
                found.lookAtUnknown(ColumnPath.of(name), value, root != null);
            } else if (ArrayType.unnest(root.type()) instanceof ObjectType) {
                found.lookInside(ColumnPath.of(name), root.type(), value);
            }
        });
        target.addColumns(found.found());
    }

    private static void assign(
            WriteTarget target,
            @Nullable Object[] changed,
            boolean[] given,
            Map<ColumnPath, @Nullable Object> assigned) {
        assigned.forEach((path, value) -> {
            TableColumn root = target.root(path.root());
            if (root != null) {
                Object whole = NestedValues.with(changed[root.slot()], path.keys(), value);
                changed[root.slot()] = root.type().implicitCast(whole);
                given[root.slot()] = true;
            }
        });
    }

    /** Generated values inside objects are made anew, unless they are assigned. */
    private static void removeGenerated(
            WriteTarget target, @Nullable Object[] changed, Map<ColumnPath, @Nullable Object> assigned) {
        for (TableColumn column : target.table().definition().columns()) {
            TableColumn root = target.root(column.path().root());
            boolean touched = assigned.keySet().stream()
                    .anyMatch(
                            path -> path.equals(column.path()) || column.path().isInside(path));
            if (column.generated() != null && !column.path().isRoot() && root != null && !touched) {
                changed[root.slot()] =
                        NestedValues.without(changed[root.slot()], column.path().keys());
            }
        }
    }

    private static List<@Nullable Object> offered(WriteTarget target, @Nullable Object[] values, boolean[] given) {
        List<@Nullable Object> offered = new ArrayList<>();
        for (Column column : target.table().columns()) {
            if (given[column.slot()]) {
                offered.add(values[column.slot()]);
            }
        }
        return offered;
    }
}
