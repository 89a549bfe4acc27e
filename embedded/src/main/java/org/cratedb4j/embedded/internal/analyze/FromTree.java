package org.cratedb4j.embedded.internal.analyze;

import org.cratedb4j.embedded.internal.exec.JoinKind;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.jspecify.annotations.Nullable;

/** The relations of a FROM clause and how they are joined. */
sealed interface FromTree {
    /** One relation. */
    record Leaf(Source source) implements FromTree {}

    /** Two joined relations; without a condition each row meets each. */
    record Join(
            JoinKind kind,
            FromTree left,
            FromTree right,
            @Nullable Expr condition) implements FromTree {}
}
