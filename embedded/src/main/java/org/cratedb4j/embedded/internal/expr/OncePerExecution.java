package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** Computes what is the same for all rows, such as the cast of a parameter, once per execution. */
public final class OncePerExecution implements Expr {
    private static final @Nullable Object[] NO_ROW = {};

    private final Expr operand;

    private OncePerExecution(Expr operand) {
        this.operand = operand;
    }

    /** Wraps those operands that are the same for all rows, when the expression itself is not. */
    static Expr wrapOperands(Expr expr) {
        return isRowIndependent(expr) ? expr : Rewriter.mapChildren(expr, OncePerExecution::wrap);
    }

    private static Expr wrap(Expr expr) {
        return isWorthwhile(expr) && isRowIndependent(expr) ? new OncePerExecution(expr) : expr;
    }

    private static boolean isWorthwhile(Expr expr) {
        return !(expr instanceof Constant || expr instanceof OuterValue || expr instanceof OncePerExecution);
    }

    private static boolean isRowIndependent(Expr expr) {
        return !expr.any(part -> part instanceof Slot || part instanceof OuterValue || !part.isDeterministic());
    }

    @Override
    public DataType type() {
        return operand.type();
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        return context.once(this, () -> operand.eval(NO_ROW, context));
    }

    @Override
    public List<Expr> children() {
        return List.of(operand);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new OncePerExecution(children.get(0));
    }
}
