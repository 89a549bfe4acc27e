package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query, as a statement or inside one.
 *
 * @param with the common table expressions, in order
 * @param body what makes the rows
 * @param orderBy what follows ORDER BY; belongs to the whole body, unions included
 * @param limit what follows LIMIT, or null; also null for LIMIT ALL
 * @param offset what follows OFFSET, or null
 */
public record Query(
        List<CommonTable> with,
        QueryBody body,
        List<SortItem> orderBy,
        @Nullable Expression limit,
        @Nullable Expression offset)
        implements Statement {
    public Query {
        with = List.copyOf(with);
        orderBy = List.copyOf(orderBy);
    }

    /** A body alone. */
    public Query(QueryBody body) {
        this(List.of(), body, List.of(), null, null);
    }

    /** {@code name (columns) AS (query)}; the columns are empty when not written. */
    public record CommonTable(String name, List<String> columns, Query query) {
        public CommonTable {
            columns = List.copyOf(columns);
        }
    }
}
