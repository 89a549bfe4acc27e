package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between the brackets of CREATE TABLE. */
public sealed interface TableElement
        permits ColumnDefinition, TableElement.PrimaryKey, TableElement.Index, TableElement.Check {
    /** {@code [CONSTRAINT name] PRIMARY KEY (a, o['b'])}. */
    record PrimaryKey(@Nullable String name, List<Expression> columns) implements TableElement {
        public PrimaryKey {
            columns = List.copyOf(columns);
        }
    }

    /** {@code INDEX name USING method (a, b) WITH (...)}. */
    record Index(String name, String method, List<Expression> columns, Properties options) implements TableElement {
        public Index {
            columns = List.copyOf(columns);
        }
    }

    /** {@code [CONSTRAINT name] CHECK (expression)}. */
    record Check(@Nullable String name, Expression expression) implements TableElement {}
}
