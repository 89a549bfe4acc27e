package org.cratedb4j.embedded.internal.expr;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** A query inside an expression. One that does not depend on the surrounding query's row runs once per execution. */
public final class Subquery implements Expr {
    private final Kind kind;
    private final DataType type;
    private final Plan plan;
    private final List<Expr> outerValues;

    /**
     * @param kind what its rows become
     * @param type the type of what they become
     * @param plan makes the rows; its {@link OuterValue}s are the {@code outerValues}
     * @param outerValues what it takes from the surrounding query's row
     */
    public Subquery(Kind kind, DataType type, Plan plan, List<Expr> outerValues) {
        this.kind = kind;
        this.type = type;
        this.plan = plan;
        this.outerValues = List.copyOf(outerValues);
    }

    /** What the rows of a subquery become. */
    public enum Kind {
        /** The value of the only row; NULL without rows. */
        SCALAR,
        /** An array of the values of all rows. */
        ARRAY,
        /** Whether there are rows. */
        EXISTS
    }

    /** What its rows become. */
    public Kind kind() {
        return kind;
    }

    /** Whether it depends on the surrounding query's row. */
    public boolean isCorrelated() {
        return !outerValues.isEmpty();
    }

    @Override
    public DataType type() {
        return type;
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        if (!isCorrelated()) {
            return context.once(plan, () -> result(plan.open(context)));
        }
        @Nullable Object[] values = new @Nullable Object[outerValues.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = outerValues.get(i).eval(row, context);
        }
        return result(plan.open(context.withOuter(values)));
    }

    private @Nullable Object result(RowSource rows) {
        return switch (kind) {
            case SCALAR -> onlyValue(rows);
            case ARRAY -> allValues(rows);
            case EXISTS -> rows.next() != null;
        };
    }

    private static @Nullable Object onlyValue(RowSource rows) {
        Object[] row = rows.next();
        if (row == null) {
            return null;
        }
        if (rows.next() != null) {
            throw new CrateError(ErrorKind.UNSUPPORTED_FEATURE, "Subquery returned more than 1 row when it shouldn't.");
        }
        return row[0];
    }

    private static List<@Nullable Object> allValues(RowSource rows) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object[] row = rows.next(); row != null; row = rows.next()) {
            values.add(row[0]);
        }
        return values;
    }

    @Override
    public List<Expr> children() {
        return outerValues;
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Subquery(kind, type, plan, children);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subquery that
                && kind == that.kind
                && plan == that.plan
                && outerValues.equals(that.outerValues);
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(plan) + outerValues.hashCode();
    }
}
