package org.cratedb4j.embedded.internal.catalog;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.jspecify.annotations.Nullable;

/** A stored table: a definition, which never changes, and the rows, which outlive it when DDL makes a new one. */
public final class Table implements Relation {
    private static final Set<Operation> WITH_BLOCKED_WRITES = EnumSet.of(
            Operation.READ,
            Operation.ALTER,
            Operation.ALTER_SET,
            Operation.ALTER_OPEN,
            Operation.ALTER_CLOSE,
            Operation.ALTER_BLOCKS,
            Operation.SHOW_CREATE,
            Operation.REFRESH,
            Operation.OPTIMIZE,
            Operation.COPY_TO);
    private static final Set<Operation> WITH_BLOCKED_READS = EnumSet.complementOf(
            EnumSet.of(Operation.READ, Operation.ALTER_RENAME, Operation.SHOW_CREATE, Operation.COPY_TO));
    private static final Set<Operation> WITH_BLOCKED_METADATA = EnumSet.of(
            Operation.READ,
            Operation.UPDATE,
            Operation.INSERT,
            Operation.DELETE,
            Operation.ALTER_BLOCKS,
            Operation.ALTER_OPEN,
            Operation.ALTER_CLOSE,
            Operation.REFRESH,
            Operation.SHOW_CREATE,
            Operation.OPTIMIZE);
    private static final Set<Operation> READ_ONLY = EnumSet.of(Operation.READ, Operation.ALTER_BLOCKS);

    private final TableDefinition definition;
    private final TableRows rows;
    private final List<Column> columns;
    private final Map<ColumnPath, TableColumn> columnsByPath;
    private final Set<Operation> operations;
    private final Set<String> closedPartitions;
    private final Map<String, Partition> unwritablePartitions;

    Table(TableDefinition definition, TableRows rows) {
        this.definition = definition;
        this.rows = rows;
        this.columnsByPath = new HashMap<>();
        List<Column> roots = new ArrayList<>();
        for (TableColumn column : definition.columns()) {
            columnsByPath.put(column.path(), column);
            if (column.path().isRoot()) {
                roots.add(new Column(column.path().root(), column.type(), column.slot()));
            }
        }
        this.columns = List.copyOf(roots);
        this.operations = operationsOf(definition);
        this.closedPartitions = definition.partitions().values().stream()
                .filter(Partition::closed)
                .map(Partition::ident)
                .collect(Collectors.toUnmodifiableSet());
        this.unwritablePartitions = definition.partitions().values().stream()
                .filter(partition -> partition.closed()
                        || WriteBlock.of(partition.settings(), Operation.INSERT).isPresent())
                .collect(Collectors.toUnmodifiableMap(Partition::ident, partition -> partition));
    }

    private static Set<Operation> operationsOf(TableDefinition definition) {
        if (definition.closed()) {
            return Operation.WHILE_CLOSED;
        }
        Set<Operation> allowed = EnumSet.allOf(Operation.class);
        retainIf(allowed, definition, "blocks.read_only", READ_ONLY);
        retainIf(allowed, definition, "blocks.read", WITH_BLOCKED_READS);
        retainIf(allowed, definition, "blocks.write", WITH_BLOCKED_WRITES);
        retainIf(allowed, definition, "blocks.metadata", WITH_BLOCKED_METADATA);
        return Set.copyOf(allowed);
    }

    private static void retainIf(Set<Operation> allowed, TableDefinition table, String block, Set<Operation> left) {
        if (Boolean.TRUE.equals(table.settings().get(block))) {
            allowed.retainAll(left);
        }
    }

    /** All that DDL has said about it. */
    public TableDefinition definition() {
        return definition;
    }

    /** The rows. */
    public TableRows rows() {
        return rows;
    }

    /** The column at a path; null when there is none. */
    public @Nullable TableColumn column(ColumnPath path) {
        return columnsByPath.get(path);
    }

    @Override
    public RelationName name() {
        return definition.name();
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public List<ColumnPath> primaryKey() {
        return definition.primaryKey();
    }

    @Override
    public Set<Operation> operations() {
        return operations;
    }

    /** Whether there are partitions that take no writes. */
    public boolean hasPartitionsWithoutWrites() {
        return !unwritablePartitions.isEmpty();
    }

    /** Fails when a partition takes no writes, because it is closed or blocked. */
    public void requireWritable(@Nullable String partitionIdent, Operation operation) {
        Partition partition = partitionIdent == null ? null : unwritablePartitions.get(partitionIdent);
        if (partition == null) {
            return;
        }
        if (partition.closed()) {
            throw new CrateError(
                    ErrorKind.OPERATION_ON_INACCESSIBLE_RELATION,
                    "The relation \"" + name() + "\" doesn't support or allow " + operation
                            + " operations, as it is currently closed.");
        }
        WriteBlock.of(partition.settings(), operation).ifPresent(block -> {
            throw block.error();
        });
    }

    /** Rows in closed partitions are as if they were not there. */
    @Override
    public Iterator<RowData> scan(EvalContext context) {
        return open(rows.visible());
    }

    /** The rows of one state, those in closed partitions left out. */
    public Iterator<RowData> scan(TableRows.View view) {
        return open(view.rows());
    }

    private Iterator<RowData> open(Iterator<RowData> all) {
        return closedPartitions.isEmpty()
                ? all
                : StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false)
                        .filter(this::isOpen)
                        .iterator();
    }

    @Override
    public @Nullable RowData get(List<Object> key, EvalContext context) {
        RowData row = rows.byKey(key);
        return row == null || closedPartitions.isEmpty() || isOpen(row) ? row : null;
    }

    private boolean isOpen(RowData row) {
        return !closedPartitions.contains(rows.placeOf(row).partition());
    }
}
