package org.cratedb4j.embedded.internal.analyze;

import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.AggregateCall;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.ExprPrinter;
import org.cratedb4j.embedded.internal.expr.Matched;
import org.cratedb4j.embedded.internal.expr.ShapeMatch;
import org.cratedb4j.embedded.internal.expr.TableCall;
import org.cratedb4j.embedded.internal.expr.WindowCall;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;

/** Which kinds of expressions may stand in which clause. */
final class ClauseRules {
    private ClauseRules() {}

    /** What stands in WHERE, HAVING or FILTER must be true or false. */
    static Expr condition(Expr expr) {
        if (!expr.type().equals(DataTypes.BOOLEAN) && !expr.type().equals(DataTypes.UNDEFINED)) {
            throw unsupported("Can't build query from symbol " + ExprPrinter.print(expr));
        }
        return Casting.implicit(expr, DataTypes.BOOLEAN);
    }

    static void checkWhere(Expr condition) {
        if (condition.any(TableCall.class::isInstance)) {
            throw unsupported("Table functions are not allowed in WHERE");
        }
        if (condition.any(WindowCall.class::isInstance)) {
            throw refused("Window functions are not allowed in WHERE");
        }
        if (condition.any(AggregateCall.class::isInstance)) {
            throw refused("Aggregate functions are not allowed in WHERE");
        }
    }

    /** MATCH is for conditions. */
    static void checkNoMatch(Expr expr, String use) {
        boolean match = expr.any(part -> part instanceof Matched || part instanceof ShapeMatch);
        if (match) {
            throw unsupported("match predicate cannot be " + use);
        }
    }

    static void checkGroupKey(Expr key) {
        checkNoMatch(key, "used in a GROUP BY clause");
        if (key.any(WindowCall.class::isInstance)) {
            throw refused("Window functions are not allowed in GROUP BY");
        }
        if (key.any(AggregateCall.class::isInstance)) {
            throw refused("Aggregate functions are not allowed in GROUP BY");
        }
        if (key.any(TableCall.class::isInstance)) {
            throw refused("Table functions are not allowed in GROUP BY");
        }
    }

    static void checkSortable(Expr expr, String clause) {
        checkNoMatch(expr, "used in an " + clause + " clause");
        DataType type = expr.type();
        boolean sortable =
                !(type instanceof ArrayType || type instanceof ObjectType || type.equals(DataTypes.GEO_SHAPE));
        if (!sortable) {
            throw unsupported("Cannot " + clause + " '" + ExprPrinter.print(expr)
                    + (expr.children().isEmpty() ? "': invalid data type '" : "': invalid return type '") + type
                    + "'.");
        }
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }

    private static CrateError unsupported(String why) {
        return new CrateError(ErrorKind.UNSUPPORTED_FEATURE, why);
    }
}
