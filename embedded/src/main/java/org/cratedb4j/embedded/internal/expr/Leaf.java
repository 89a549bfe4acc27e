package org.cratedb4j.embedded.internal.expr;

import java.util.List;

/** An expression without operands. */
interface Leaf extends Expr {
    @Override
    default List<Expr> children() {
        return List.of();
    }

    @Override
    default Expr withChildren(List<Expr> children) {
        return this;
    }
}
