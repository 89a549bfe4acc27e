package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type as it is written; whether there is such a type is not known here. */
public sealed interface TypeName {
    /**
     * A type with a name, in lower case and of one or more words ({@code double precision}); {@code "char"} keeps its quotes.
     *
     * @param name the name
     * @param parameters the numbers in brackets
     */
    record Simple(String name, List<Integer> parameters) implements TypeName {
        public Simple {
            parameters = List.copyOf(parameters);
        }

        /** A type without parameters. */
        public Simple(String name) {
            this(name, List.of());
        }
    }

    /** {@code ARRAY(element)}, {@code element[]}. */
    record Array(TypeName element) implements TypeName {}

    /** {@code OBJECT(policy) AS (...)}; the policy is null when not written. */
    record ObjectOf(@Nullable ColumnPolicy policy, List<ColumnDefinition> columns) implements TypeName {
        public ObjectOf {
            columns = List.copyOf(columns);
        }
    }

    /** What an object does with unknown keys. */
    enum ColumnPolicy {
        DYNAMIC,
        STRICT,
        IGNORED
    }
}
