package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.search.TextAnalysis;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a column with a full-text index. The index has the terms of a text and not the text, so the condition is true when it is
 * true for one of the terms.
 *
 * @param column the column
 * @param analysis what makes terms of texts
 * @param onTerm the condition, with {@link #TERM} in place of the column
 */
public record TermCondition(Expr column, TextAnalysis analysis, Expr onTerm) implements Expr {
    /** Stands for the term. */
    public static final Expr TERM = new Slot(0, DataTypes.TEXT);

    @Override
    public DataType type() {
        return DataTypes.BOOLEAN;
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        Object value = column.eval(row, context);
        return value == null ? null : isTrueFor(value, context);
    }

    private boolean isTrueFor(Object value, ExecContext context) {
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(element -> element != null && isTrueFor(element, context));
        }
        if (value instanceof Map<?, ?>) {
            return false;
        }
        for (String term : analysis.terms(value.toString())) {
            if (Boolean.TRUE.equals(onTerm.eval(new @Nullable Object[] {term}, context))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<Expr> children() {
        return List.of(column);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new TermCondition(children.get(0), analysis, onTerm);
    }
}
