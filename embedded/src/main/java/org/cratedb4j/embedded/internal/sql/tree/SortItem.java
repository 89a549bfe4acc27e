package org.cratedb4j.embedded.internal.sql.tree;

import org.jspecify.annotations.Nullable;

/**
 * One item of ORDER BY.
 *
 * @param expression what is sorted by
 * @param descending whether DESC was written
 * @param nullsFirst what NULLS FIRST or NULLS LAST say, or null when neither was written
 */
public record SortItem(
        Expression expression, boolean descending, @Nullable Boolean nullsFirst) {}
