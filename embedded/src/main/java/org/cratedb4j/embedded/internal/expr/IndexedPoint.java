package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.GeoPoint;
import org.jspecify.annotations.Nullable;

/** A GEO_POINT column where CrateDB reads its index and not the row: in GROUP BY and aggregates. The index keeps fewer digits. */
public record IndexedPoint(Expr point) implements Expr {
    @Override
    public DataType type() {
        return DataTypes.GEO_POINT;
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        return point.eval(row, context) instanceof GeoPoint value ? value.inIndex() : null;
    }

    @Override
    public List<Expr> children() {
        return List.of(point);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new IndexedPoint(children.get(0));
    }
}
