package org.cratedb4j.embedded.internal.dml;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.NestedValues;
import org.cratedb4j.embedded.internal.catalog.Operation;
import org.cratedb4j.embedded.internal.catalog.PartitionIdent;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.catalog.TableRows;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.TypeId;
import org.jspecify.annotations.Nullable;

/** Turns the values that an INSERT offers into rows and writes them. Used by one thread. */
final class InsertExecution {
    private final InsertTargets targets;
    private final WriteTarget target;
    private final boolean mayAddColumns;
    private final @Nullable TableColumn[] columns;
    private final boolean[] isCast;
    private boolean[] given = {};
    private @Nullable Table followed;

    InsertExecution(InsertTargets targets, WriteTarget target) {
        this.targets = targets;
        this.target = target;
        this.columns = new @Nullable TableColumn[targets.names().size()];
        this.isCast = new boolean[columns.length];
        this.mayAddColumns = targets.names().stream().anyMatch(name -> {
            TableColumn column = target.root(name);
            return column == null || NewColumns.mayComeWith(column.type());
        });
    }

    TableRows rows() {
        return target.table().rows();
    }

    /**
     * What is done to all rows before the first is written: values inside objects are cast, and what can be checked is.
     *
     * @throws CrateError when the statement is to fail as a whole
     */
    void prepare(@Nullable Object[] offered, ExecContext context) {
        castObjects(offered);
        for (ColumnPath key : target.table().primaryKey()) {
            requireNotNull(offered, key, "A primary key value must not be NULL");
        }
        ColumnPath routing = target.table().definition().clusteredBy();
        if (routing != null) {
            requireNotNull(offered, routing, "Clustered by value must not be NULL");
        }
        if (!target.table().definition().partitionedBy().isEmpty()) {
            checkNewPartition(offered, context);
        }
    }

    private void requireNotNull(@Nullable Object[] offered, ColumnPath column, String otherwise) {
        int index = targets.names().indexOf(column.root());
        if (index >= 0 && NestedValues.get(offered[index], column.keys()) == null) {
            throw new CrateError(ErrorKind.SQL_PARSE, otherwise);
        }
    }

    private void castObjects(@Nullable Object[] offered) {
        if (!mayAddColumns) {
            return;
        }
        for (int index = 0; index < offered.length; index++) {
            DataType type = targets.types().get(index);
            if (targets.castsObjects() && NewColumns.mayComeWith(type)) {
                offered[index] = type.implicitCast(offered[index]);
            }
        }
    }

    /** A row that is refused must not leave an empty partition behind. */
    private void checkNewPartition(@Nullable Object[] offered, ExecContext context) {
        @Nullable Object[] values = place(offered);
        if (target.isNewPartition(target.partitionOf(values))) {
            target.rules().apply(values, given, () -> shown(values), context);
        }
    }

    /** Which shard a row belongs to, as far as that can be told of a row that has failed. */
    Object shardOf(@Nullable Object[] offered) {
        try {
            return target.table().rows().shardOf(place(offered));
        } catch (RuntimeException unknown) {
            return List.of();
        }
    }

    /**
     * Writes one row.
     *
     * @return the row, or null when it was left alone because of a conflict
     * @throws CrateError when the row is refused
     */
    @Nullable
    RowData write(@Nullable Object[] offered, TableRows.Writer writer, ExecContext context) {
        if (mayAddColumns) {
            addColumns(offered);
        }
        @Nullable Object[] values = place(offered);
        target.rules().apply(values, given, () -> shown(values), context);
        target.requireKey(values);
        List<@Nullable String> partition = target.partitionOf(values);
        if (target.table().hasPartitionsWithoutWrites()) {
            target.table().requireWritable(PartitionIdent.encode(partition), Operation.INSERT);
        }
        if (target.isNewPartition(partition)) {
            target.addPartition(partition);
        }
        RowData existing = writer.existing(values);
        if (existing == null) {
            return Objects.requireNonNull(writer.insert(values));
        }
        return resolve(existing, values, writer, context);
    }

    private @Nullable RowData resolve(
            RowData existing, @Nullable Object[] values, TableRows.Writer writer, ExecContext context) {
        ConflictAction action = targets.conflict();
        if (action.kind() == ConflictAction.Kind.IGNORE) {
            return null;
        } else if (action.kind() == ConflictAction.Kind.REPLACE) {
            return writer.update(existing, values);
        }
        Assignments update = action.update();
        if (update == null) {
            throw new CrateError(ErrorKind.DUPLICATE_KEY, "A document with the same primary key exists already");
        }
        RowData updated = writer.update(existing, update.apply(target, existing, new RowData(values), context));
        return targets.returns() ? returned(updated, context) : updated;
    }

    /** RETURNING sees of a changed row only the columns that INSERT names; others are as they would be in a new row. */
    private RowData returned(RowData updated, ExecContext context) {
        @Nullable Object[] values = target.newValues();
        for (TableColumn column : columns) {
            if (column != null) {
                values[column.slot()] = updated.value(column.slot());
            }
        }
        target.rules().complete(values, given, context);
        return updated.withValues(values);
    }

    private void addColumns(@Nullable Object[] offered) {
        NewColumns found = new NewColumns();
        for (int index = 0; index < offered.length; index++) {
            Object value = offered[index];
            TableColumn column = target.root(targets.names().get(index));
            if (value == null) {
                continue;
            }
            if (column == null) {
                found.lookAtUnknown(ColumnPath.of(targets.names().get(index)), value, false);
            } else if (ArrayType.unnest(column.type()).id() == TypeId.UNDEFINED) {
                found.lookAtUnknown(column.path(), value, true);
            } else {
                found.lookInside(column.path(), column.type(), value);
            }
        }
        target.addColumns(found.found());
    }

    /** The values by slot, in the types that the table's columns have by now. */
    private @Nullable Object[] place(@Nullable Object[] offered) {
        followTable();
        @Nullable Object[] values = target.newValues();
        for (int index = 0; index < offered.length; index++) {
            TableColumn column = columns[index];
            if (column != null) {
                Object value = offered[index];
                values[column.slot()] =
                        value == null || isCast[index] ? value : column.type().implicitCast(value);
            }
        }
        return values;
    }

    private List<@Nullable Object> shown(@Nullable Object[] values) {
        List<@Nullable Object> shown = new ArrayList<>(columns.length);
        for (TableColumn column : columns) {
            shown.add(column == null ? null : values[column.slot()]);
        }
        return shown;
    }

    private void followTable() {
        Table table = target.table();
        if (table == followed) {
            return;
        }
        followed = table;
        given = new boolean[target.newValues().length];
        for (int index = 0; index < columns.length; index++) {
            TableColumn column = target.root(targets.names().get(index));
            columns[index] = column;
            if (column != null) {
                given[column.slot()] = true;
                isCast[index] = column.type().equals(targets.types().get(index));
            }
        }
    }
}
