package org.cratedb4j.embedded.internal.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.CheckConstraint;
import org.cratedb4j.embedded.internal.catalog.ColumnLimits;
import org.cratedb4j.embedded.internal.catalog.ColumnNames;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.NestedValues;
import org.cratedb4j.embedded.internal.catalog.Operation;
import org.cratedb4j.embedded.internal.catalog.Partition;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableDefinitionBuilder;
import org.cratedb4j.embedded.internal.catalog.View;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.sql.tree.AlterTable;
import org.cratedb4j.embedded.internal.sql.tree.AlterTable.AddColumns;
import org.cratedb4j.embedded.internal.sql.tree.AlterTable.DropColumns;
import org.cratedb4j.embedded.internal.sql.tree.AlterTable.DropConstraint;
import org.cratedb4j.embedded.internal.sql.tree.AlterTable.DroppedColumn;
import org.cratedb4j.embedded.internal.sql.tree.AlterTable.OpenClose;
import org.cratedb4j.embedded.internal.sql.tree.AlterTable.Rename;
import org.cratedb4j.embedded.internal.sql.tree.AlterTable.RenameColumn;
import org.cratedb4j.embedded.internal.sql.tree.AlterTable.ResetOptions;
import org.cratedb4j.embedded.internal.sql.tree.AlterTable.SetDefault;
import org.cratedb4j.embedded.internal.sql.tree.AlterTable.SetOptions;
import org.cratedb4j.embedded.internal.sql.tree.TablePartition;
import org.jspecify.annotations.Nullable;

/** Runs ALTER TABLE. */
final class AlterTableExecutor {
    private final DdlContext context;
    private final Catalog catalog;

    AlterTableExecutor(DdlContext context) {
        this.context = context;
        this.catalog = context.catalog();
    }

    /** Returns the row count. */
    long execute(AlterTable statement) {
        if (statement instanceof AddColumns add) {
            addColumns(add);
        } else if (statement instanceof DropColumns drop) {
            dropColumns(drop);
        } else if (statement instanceof RenameColumn rename) {
            renameColumn(rename);
        } else if (statement instanceof DropConstraint drop) {
            dropConstraint(drop);
        } else if (statement instanceof Rename rename) {
            rename(rename);
        } else if (statement instanceof SetOptions set) {
            return new TableOptionsExecutor(context).set(set);
        } else if (statement instanceof ResetOptions reset) {
            new TableOptionsExecutor(context).reset(reset);
        } else if (statement instanceof OpenClose openClose) {
            openOrClose(openClose);
        } else if (statement instanceof SetDefault set) {
            setDefault(set);
        } else {
            throw CrateError.unsupported("ALTER TABLE REROUTE");
        }
        return Ddl.UNKNOWN;
    }

    private void addColumns(AddColumns statement) {
        requireWholeTable(statement.target().table(), "Adding a column to a single partition");
        Table table = resolve(statement.target().table(), Operation.ALTER);
        catalog.alter(table.name(), definition -> {
            TableDefinitionBuilder target = definition.toBuilder();
            TableDraft draft = new TableDraft(table.name(), target, context);
            draft.read(statement.columns());
            requireAddable(draft, table);
            String primaryKeyName = definition.primaryKeyName();
            new TableAssembler(draft, target, context).assemble();
            target.primaryKeyName(primaryKeyName);
            return ColumnLimits.checked(target.build());
        });
    }

    /** Rows that are there have no value that a new key or rule could go by. */
    private static void requireAddable(TableDraft draft, Table table) {
        for (ColumnDraft column : draft.columns()) {
            if (column.primaryKeyName != null) {
                throw ColumnDraft.refused("Cannot alter the name of PRIMARY KEY constraint");
            }
            if ((column.primaryKey || column.generated != null)
                    && table.rows().visible().hasNext()) {
                throw ColumnDraft.unsupported("Cannot add a " + (column.primaryKey ? "primary key" : "generated")
                        + " column to a table that isn't empty");
            }
        }
    }

    private void dropColumns(DropColumns statement) {
        requireWholeTable(statement.target().table(), "Dropping a column from a single partition");
        Table table = resolve(statement.target().table(), Operation.ALTER);
        List<ColumnPath> dropped = new ArrayList<>();
        for (DroppedColumn column : statement.columns()) {
            ColumnPath path = path(column.name());
            if (table.definition().indexes().stream()
                    .anyMatch(index -> path.isRoot() && index.name().equals(path.root()))) {
                throw ColumnDraft.unsupported("Dropping INDEX column '" + path + "' is not supported");
            }
            if (table.column(path) != null || ColumnNames.isSystemColumn(path.root())) {
                dropped.add(path);
            } else if (!column.ifExists()) {
                throw TableDraft.unknown(path);
            }
        }
        if (dropped.isEmpty()) {
            return;
        }
        Table altered = catalog.alter(table.name(), definition -> DroppedColumns.drop(definition, dropped));
        for (ColumnPath path : dropped) {
            if (!path.isRoot()) {
                rewriteRows(altered, path, value -> NestedValues.without(value, path.keys()));
            }
        }
    }

    private void renameColumn(RenameColumn statement) {
        requireWholeTable(statement.target().table(), "Renaming a column from a single partition");
        Table table = resolve(statement.target().table(), Operation.ALTER);
        ColumnPath from = path(statement.source());
        ColumnPath to = path(statement.renamed());
        Table altered = catalog.alter(table.name(), new RenamedColumn(from, to, context)::in);
        if (!from.isRoot()) {
            rewriteRows(altered, from, value -> NestedValues.renamed(value, from.keys(), to.leaf()));
        }
    }

    private void rewriteRows(Table table, ColumnPath path, UnaryOperator<@Nullable Object> change) {
        int slot = table.columns().stream()
                .filter(column -> column.name().equals(path.root()))
                .findFirst()
                .orElseThrow()
                .slot();
        catalog.rewriteRows(table, values -> {
            Object value = slot < values.length ? values[slot] : null;
            if (value != null) {
                values[slot] = change.apply(value);
            }
            return values;
        });
    }

    private static ColumnPath path(org.cratedb4j.embedded.internal.sql.tree.ColumnPath column) {
        return new ColumnPath(column.column().last(), column.path());
    }

    private void setDefault(SetDefault statement) {
        requireWholeTable(statement.target().table(), "Altering a column default from a single partition");
        Table table = resolve(statement.target().table(), Operation.ALTER);
        ColumnPath path = path(statement.column());
        DefaultValue.requireChangeable(table, path);
        DefaultValue value = new DefaultValue(path, statement.expression());
        catalog.alter(table.name(), definition -> value.in(definition, context));
    }

    private void dropConstraint(DropConstraint statement) {
        Table table = resolve(statement.target().table(), Operation.ALTER);
        catalog.alter(table.name(), definition -> {
            TableDefinitionBuilder target = definition.toBuilder();
            if (!target.checks().removeIf(check -> check.name().equals(statement.constraint()))) {
                List<String> names =
                        definition.checks().stream().map(CheckConstraint::name).toList();
                throw ColumnDraft.refused("Cannot find a CHECK CONSTRAINT named [" + statement.constraint()
                        + "], available constraints are: " + names);
            }
            return target.build();
        });
    }

    private void rename(Rename statement) {
        requireWholeTable(statement.target().table(), "Renaming a single partition");
        if (statement.name().parts().size() > 1) {
            throw ColumnDraft.refused("Target table name must not include a schema");
        }
        SchemaObject object = BlobTableExecutor.resolve(context, statement.target());
        if (!(object instanceof View)) {
            object.require(Operation.ALTER_RENAME);
        }
        RelationName to =
                new RelationName(object.name().schema(), statement.name().last());
        RelationNames.requireCreatable(to);
        if (catalog.find(to) != null) {
            throw ColumnDraft.refused(
                    "Cannot rename table " + object.name() + " to " + to + ", table " + to + " already exists");
        }
        RelationNames.requireValid(to);
        catalog.rename(object, to);
    }

    private void openOrClose(OpenClose statement) {
        Table table =
                resolve(statement.target().table(), statement.open() ? Operation.ALTER_OPEN : Operation.ALTER_CLOSE);
        Partition partition = new PartitionClause(context)
                .find(table.definition(), statement.target().table().partition());
        catalog.alter(table.name(), definition -> {
            TableDefinitionBuilder target = definition.toBuilder();
            Map<String, Partition> partitions = target.partitions();
            if (partition == null) {
                partitions.replaceAll((ident, each) -> each.withClosed(!statement.open()));
                target.closed(!statement.open());
            } else {
                partitions.put(partition.ident(), partition.withClosed(!statement.open()));
            }
            return target.build();
        });
    }

    private Table resolve(TablePartition table, Operation operation) {
        return catalog.resolveTable(table.table().parts(), context.searchPath(), operation);
    }

    private static void requireWholeTable(TablePartition table, String what) {
        if (!table.partition().isEmpty()) {
            throw ColumnDraft.unsupported(what + " is not supported");
        }
    }
}
