package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A statement that creates, changes or drops one table. */
public sealed interface TableStatement extends Statement permits AlterTable, TableStatement.Definition {
    /** CREATE and DROP. */
    sealed interface Definition extends TableStatement {}

    /**
     * CREATE TABLE.
     *
     * @param table the table
     * @param ifNotExists whether IF NOT EXISTS was written
     * @param elements columns and table constraints
     * @param clusteredBy CLUSTERED, or null
     * @param partitionedBy the columns of PARTITIONED BY
     * @param options what stands in WITH
     */
    record CreateTable(
            QualifiedName table,
            boolean ifNotExists,
            List<TableElement> elements,
            @Nullable ClusteredBy clusteredBy,
            List<Expression> partitionedBy,
            Properties options)
            implements Definition {
        public CreateTable {
            elements = List.copyOf(elements);
            partitionedBy = List.copyOf(partitionedBy);
        }
    }

    /** {@code CLUSTERED [BY (column)] [INTO shards SHARDS]}; null where left out. */
    record ClusteredBy(
            @Nullable Expression column, @Nullable Expression shards) {}

    /** {@code CREATE TABLE [IF NOT EXISTS] table AS query}. */
    record CreateTableAs(QualifiedName table, boolean ifNotExists, Query query) implements Definition {}

    /** {@code CREATE TABLE [IF NOT EXISTS] table (LIKE source INCLUDING ...)}. */
    record CreateTableLike(QualifiedName table, boolean ifNotExists, QualifiedName source, Set<LikeOption> including)
            implements Definition {
        public CreateTableLike {
            including = Set.copyOf(including);
        }
    }

    /** What LIKE takes over besides the columns. INCLUDING ALL is all of them. */
    enum LikeOption {
        CONSTRAINTS,
        DEFAULTS,
        GENERATED,
        INDEXES,
        STORAGE
    }

    /** {@code CREATE BLOB TABLE table [CLUSTERED INTO shards SHARDS] WITH (...)}. */
    record CreateBlobTable(QualifiedName table, @Nullable Expression shards, Properties options)
            implements Definition {}

    /** {@code DROP [BLOB] TABLE [IF EXISTS] table}. */
    record DropTable(QualifiedName table, boolean ifExists, boolean blob) implements Definition {}
}
