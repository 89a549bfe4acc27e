package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE and ALTER BLOB TABLE. */
public sealed interface AlterTable extends TableStatement {
    /** The table, and the partition where one was named. */
    Target target();

    /** {@code [ONLY] table [PARTITION (...)]}; {@code blob} for ALTER BLOB TABLE. */
    record Target(TablePartition table, boolean only, boolean blob) {}

    /** {@code ADD [COLUMN] definition, ...}. */
    record AddColumns(Target target, List<ColumnDefinition> columns) implements AlterTable {
        public AddColumns {
            columns = List.copyOf(columns);
        }
    }

    /** {@code DROP [COLUMN] [IF EXISTS] column, ...}. */
    record DropColumns(Target target, List<DroppedColumn> columns) implements AlterTable {
        public DropColumns {
            columns = List.copyOf(columns);
        }
    }

    /** A column to drop. */
    record DroppedColumn(ColumnPath name, boolean ifExists) {}

    /** {@code DROP CONSTRAINT name}. */
    record DropConstraint(Target target, String constraint) implements AlterTable {}

    /** {@code RENAME [COLUMN] source TO renamed}. */
    record RenameColumn(Target target, ColumnPath source, ColumnPath renamed) implements AlterTable {}

    /** {@code RENAME TO name}; also what ALTER TABLE does with a view. */
    record Rename(Target target, QualifiedName name) implements AlterTable {}

    /** {@code ALTER [COLUMN] column SET DEFAULT expression}; null: DROP DEFAULT. */
    record SetDefault(
            Target target, ColumnPath column, @Nullable Expression expression) implements AlterTable {}

    /** {@code SET (name = value, ...)}. */
    record SetOptions(Target target, Properties options) implements AlterTable {}

    /** {@code RESET (name, ...)}; empty: all. */
    record ResetOptions(Target target, List<String> names) implements AlterTable {
        public ResetOptions {
            names = List.copyOf(names);
        }
    }

    /** {@code OPEN}, {@code CLOSE}. */
    record OpenClose(Target target, boolean open) implements AlterTable {}

    /** {@code REROUTE ...}: moves shards, which the embedded node has not. */
    record Reroute(Target target) implements AlterTable {}
}
