package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.search.Search;
import org.cratedb4j.embedded.internal.search.TermSearch;
import org.cratedb4j.embedded.internal.search.TextField;
import org.jspecify.annotations.Nullable;

/**
 * What {@code column = value} adds to the score of the rows that it is true for: the rarer the value, the more.
 *
 * @param field the column
 * @param column the column
 * @param value the value
 */
public record TermScore(TextField field, Expr column, Expr value) implements RowSearch {
    private static final @Nullable Object[] NO_ROW = {};

    @Override
    public Search search(ExecContext context) {
        return new TermSearch(field, value.eval(NO_ROW, context));
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        throw new IllegalStateException("not bound to a search: " + this);
    }

    @Override
    public List<Expr> children() {
        return List.of(column, value);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new TermScore(field, children.get(0), children.get(1));
    }
}
