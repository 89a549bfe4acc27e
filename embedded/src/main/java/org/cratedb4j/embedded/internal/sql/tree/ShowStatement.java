package org.cratedb4j.embedded.internal.sql.tree;

import org.jspecify.annotations.Nullable;

/** SHOW. Where there is neither LIKE nor WHERE, pattern and condition are null. */
public sealed interface ShowStatement extends Statement {
    /** {@code SHOW TABLES [IN schema] [LIKE pattern | WHERE condition]}. */
    record ShowTables(
            @Nullable QualifiedName schema,
            @Nullable String pattern,
            @Nullable Expression where) implements ShowStatement {}

    /** {@code SHOW SCHEMAS [LIKE pattern | WHERE condition]}. */
    record ShowSchemas(@Nullable String pattern, @Nullable Expression where) implements ShowStatement {}

    /** {@code SHOW COLUMNS IN table [IN schema] [LIKE pattern | WHERE condition]}. */
    record ShowColumns(
            QualifiedName table,
            @Nullable QualifiedName schema,
            @Nullable String pattern,
            @Nullable Expression where) implements ShowStatement {}

    /** {@code SHOW CREATE TABLE table}. */
    record ShowCreateTable(QualifiedName table) implements ShowStatement {}

    /** {@code SHOW name}; null: ALL. */
    record ShowSetting(@Nullable QualifiedName name) implements ShowStatement {}

    /** {@code SHOW TRANSACTION ISOLATION LEVEL}, {@code SHOW TRANSACTION_ISOLATION}. */
    record ShowTransactionIsolation() implements ShowStatement {}
}
