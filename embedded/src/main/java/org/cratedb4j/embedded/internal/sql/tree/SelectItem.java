package org.cratedb4j.embedded.internal.sql.tree;

import org.jspecify.annotations.Nullable;

/** What SELECT and RETURNING list. */
public sealed interface SelectItem {
    /** An expression, and the name after it or null. */
    record Single(Expression expression, @Nullable String alias) implements SelectItem {}

    /** {@code *}, or {@code t.*} with the relation's name. */
    record All(@Nullable QualifiedName relation) implements SelectItem {}
}
