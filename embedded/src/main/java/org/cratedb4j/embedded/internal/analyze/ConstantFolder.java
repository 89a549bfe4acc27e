package org.cratedb4j.embedded.internal.analyze;

import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.expr.And;
import org.cratedb4j.embedded.internal.expr.Cast;
import org.cratedb4j.embedded.internal.expr.CastMode;
import org.cratedb4j.embedded.internal.expr.Constant;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Or;
import org.cratedb4j.embedded.internal.expr.Rewriter;
import org.cratedb4j.embedded.internal.expr.Subquery;
import org.cratedb4j.embedded.internal.expr.Symbolic;
import org.cratedb4j.embedded.internal.types.Casts;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * Computes what can be computed when a statement is analyzed. A constant that cannot be cast fails then; any other failure waits for a
 * row.
 */
final class ConstantFolder {
    private static final @Nullable Object[] NO_ROW = {};

    private final ExecContext context;

    ConstantFolder(ExecContext context) {
        this.context = context;
    }

    /** The expression with all its constant parts computed. */
    Expr fold(Expr expr) {
        return Rewriter.bottomUp(expr, this::foldNode);
    }

    private Expr foldNode(Expr expr) {
        if (isDecided(expr)) {
            return new Constant(DataTypes.BOOLEAN, expr instanceof Or);
        }
        if (!isFoldable(expr)) {
            return expr;
        }
        if (expr instanceof Cast cast && cast.operand() instanceof Constant operand) {
            return foldCast(cast, operand);
        }
        try {
            return new Constant(expr.type(), expr.eval(NO_ROW, context));
        } catch (CrateError e) {
            return expr;
        }
    }

    /** Whether one operand of AND is false, or of OR true, whatever the others are. */
    private static boolean isDecided(Expr expr) {
        return (expr instanceof And || expr instanceof Or)
                && expr.children().stream()
                        .anyMatch(child -> child instanceof Constant constant
                                && Boolean.valueOf(expr instanceof Or).equals(constant.value()));
    }

    private static boolean isFoldable(Expr expr) {
        return !(expr instanceof Symbolic || expr instanceof Subquery)
                && !expr.children().isEmpty()
                && expr.isDeterministic()
                && expr.children().stream().allMatch(Constant.class::isInstance);
    }

    private Expr foldCast(Cast cast, Constant operand) {
        if (cast.mode() == CastMode.TRY) {
            Object value = Casts.attempt(operand.value(), cast.type());
            return value == null && operand.value() != null
                    ? new Constant(DataTypes.UNDEFINED, null)
                    : new Constant(cast.type(), value);
        }
        boolean explicit = cast.mode() == CastMode.EXPLICIT;
        if (explicit && cast.type().equals(DataTypes.REGCLASS)) {
            return new Constant(cast.type(), cast.eval(NO_ROW, context));
        }
        return new Constant(cast.type(), Casts.constant(operand.value(), operand.type(), cast.type(), explicit));
    }
}
