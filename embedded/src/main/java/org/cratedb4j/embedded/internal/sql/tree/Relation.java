package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may stand in FROM. */
public sealed interface Relation {
    /** A table or view by name. */
    record Table(QualifiedName name) implements Relation {}

    /** A table function: {@code unnest([1, 2])}. */
    record Function(FunctionCall call) implements Relation {}

    /** {@code (SELECT ...)}. */
    record Derived(Query query) implements Relation {}

    /** {@code relation AS alias (columns)}; the columns are empty when not written. */
    record Aliased(Relation relation, String alias, List<String> columns) implements Relation {
        public Aliased {
            columns = List.copyOf(columns);
        }
    }

    /** A join; without a condition only where the kind is {@code CROSS}. */
    record Join(
            JoinKind kind,
            Relation left,
            Relation right,
            @Nullable JoinCondition condition) implements Relation {}

    /** The kinds of a join. */
    enum JoinKind {
        CROSS,
        INNER,
        LEFT,
        RIGHT,
        FULL
    }

    /** What joins two relations. */
    sealed interface JoinCondition {}

    /** {@code ON expression}. */
    record On(Expression expression) implements JoinCondition {}

    /** {@code USING (a, b)}. */
    record Using(List<String> columns) implements JoinCondition {
        public Using {
            columns = List.copyOf(columns);
        }
    }

    /** {@code NATURAL}. */
    record Natural() implements JoinCondition {}
}
