package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.geo.GeoShape;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * MATCH on shapes; never NULL.
 *
 * @param column the shapes that are searched
 * @param shape what they are compared with
 * @param relation how
 */
public record ShapeMatch(Expr column, Expr shape, Relation relation) implements Expr {
    /** How a shape in the table must lie to the one it is compared with. */
    public enum Relation {
        INTERSECTS,
        DISJOINT,
        WITHIN;

        /** The relation of a name. */
        public static Relation of(String name) {
            for (Relation relation : values()) {
                if (relation.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return relation;
                }
            }
            throw new CrateError(
                    ErrorKind.SQL_PARSE,
                    "invalid MATCH type '" + name + "' for type 'geo_shape', valid types are:"
                            + " [intersects,disjoint,within]");
        }
    }

    @Override
    public DataType type() {
        return DataTypes.BOOLEAN;
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        Object compared = context.once(this, () -> wanted(row, context));
        Object value = column.eval(row, context);
        if (value == null || compared == null) {
            return false;
        }
        GeoShape found = read(value);
        GeoShape wanted = (GeoShape) compared;
        return switch (relation) {
            case INTERSECTS -> found.intersects(wanted);
            case DISJOINT -> !found.intersects(wanted);
            case WITHIN -> wanted.covers(found);
        };
    }

    private GeoShape wanted(@Nullable Object[] row, ExecContext context) {
        Object value = shape.eval(row, context);
        if (value == null) {
            throw new CrateError(ErrorKind.SQL_PARSE, "cannot use NULL as query term in match predicate");
        }
        return read(value);
    }

    @SuppressWarnings("unchecked") // the Java form of GEO_SHAPE
    private static GeoShape read(Object value) {
        try {
            return GeoShape.of((Map<String, Object>) value);
        } catch (IllegalArgumentException e) {
            throw new CrateError(ErrorKind.SQL_PARSE, "Cannot convert GeoJSON to shape: " + e.getMessage());
        }
    }

    @Override
    public List<Expr> children() {
        return List.of(column, shape);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new ShapeMatch(children.get(0), children.get(1), relation);
    }
}
