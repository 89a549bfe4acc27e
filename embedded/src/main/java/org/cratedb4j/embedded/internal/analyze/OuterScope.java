package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.OuterValue;
import org.jspecify.annotations.Nullable;

/** To a query inside an expression: the query around it, and what is taken from its rows. */
final class OuterScope {
    private final RelationScope surrounding;
    private final List<Expr> taken = new ArrayList<>();

    OuterScope(RelationScope surrounding) {
        this.surrounding = surrounding;
    }

    List<Source> sources() {
        return surrounding.sources();
    }

    /** Takes a value of the surrounding query's row into the inner query. */
    Expr take(Expr value) {
        int index = taken.indexOf(value);
        if (index < 0) {
            index = taken.size();
            taken.add(value);
        }
        return new OuterValue(index, value.type());
    }

    /** The values that were taken, in the order of the {@link OuterValue}s. */
    List<Expr> taken() {
        return taken;
    }

    /** Whether a query around the surrounding one has a relation of that name. */
    boolean isNamedFurtherOut(@Nullable String schema, String name) {
        for (OuterScope outer = surrounding.outer(); outer != null; outer = outer.surrounding.outer()) {
            if (outer.sources().stream().anyMatch(source -> source.isCalled(schema, name))) {
                return true;
            }
        }
        return false;
    }
}
