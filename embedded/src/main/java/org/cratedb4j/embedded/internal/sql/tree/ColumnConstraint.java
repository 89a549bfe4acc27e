package org.cratedb4j.embedded.internal.sql.tree;

import org.jspecify.annotations.Nullable;

/** What may follow a column's type. */
public sealed interface ColumnConstraint {
    /** {@code [CONSTRAINT name] PRIMARY KEY}. */
    record PrimaryKey(@Nullable String name) implements ColumnConstraint {}

    /** {@code NOT NULL}. */
    record NotNull() implements ColumnConstraint {}

    /** {@code NULL}. */
    record Nullability() implements ColumnConstraint {}

    /** {@code DEFAULT expression}. */
    record Default(Expression expression) implements ColumnConstraint {}

    /** {@code [GENERATED ALWAYS] AS expression}. */
    record Generated(Expression expression) implements ColumnConstraint {}

    /** {@code [CONSTRAINT name] CHECK (expression)}. */
    record Check(@Nullable String name, Expression expression) implements ColumnConstraint {}

    /** {@code INDEX USING method WITH (...)}. */
    record Index(String method, Properties options) implements ColumnConstraint {}

    /** {@code INDEX OFF}. */
    record NoIndex() implements ColumnConstraint {}

    /** {@code STORAGE WITH (...)}. */
    record Storage(Properties options) implements ColumnConstraint {}
}
