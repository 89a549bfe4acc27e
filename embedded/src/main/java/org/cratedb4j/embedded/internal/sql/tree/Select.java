package org.cratedb4j.embedded.internal.sql.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code SELECT ...}.
 *
 * @param distinct whether DISTINCT was written
 * @param items what is selected; a bare SELECT has none
 * @param from the relations between the commas of FROM, to be cross-joined; empty without FROM
 * @param where the condition of WHERE, or null
 * @param groupBy what follows GROUP BY, or null without it
 * @param having the condition of HAVING, or null
 * @param windows the definitions of the WINDOW clause by name
 */
public record Select(
        boolean distinct,
        List<SelectItem> items,
        List<Relation> from,
        @Nullable Expression where,
        @Nullable GroupBy groupBy,
        @Nullable Expression having,
        Map<String, Window> windows)
        implements QueryBody {
    public Select {
        items = List.copyOf(items);
        from = List.copyOf(from);
        windows = Collections.unmodifiableMap(new LinkedHashMap<>(windows));
    }

    /** {@code GROUP BY a, b}, or {@code GROUP BY ALL}, which groups by every item that is no aggregate. */
    public record GroupBy(List<Expression> expressions, boolean all) {
        public GroupBy {
            expressions = List.copyOf(expressions);
        }
    }
}
