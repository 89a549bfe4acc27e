package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;

/** What makes the rows of a query. */
public sealed interface QueryBody permits Select, QueryBody.Values, QueryBody.SetOperation {
    /** {@code VALUES (1, 'a'), (2, 'b')}; rows may differ in length. */
    record Values(List<List<Expression>> rows) implements QueryBody {
        public Values {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** {@code left UNION [ALL] right}; {@code all} is false for INTERSECT and EXCEPT. */
    record SetOperation(Kind kind, boolean all, QueryBody left, QueryBody right) implements QueryBody {
        /** The kinds. */
        public enum Kind {
            UNION,
            INTERSECT,
            EXCEPT
        }
    }
}
