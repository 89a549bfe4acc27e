package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.search.Search;
import org.cratedb4j.embedded.internal.search.TextField;
import org.cratedb4j.embedded.internal.search.VectorSearch;
import org.jspecify.annotations.Nullable;

/**
 * {@code knn_match(column, target, k)} in the WHERE clause of a table.
 *
 * @param source where the column's vectors are
 * @param call the call
 */
public record NearestVectors(TextField.Source source, Call call) implements RowSearch {
    private static final @Nullable Object[] NO_ROW = {};

    @Override
    public Search search(ExecContext context) {
        Object target = call.children().get(1).eval(NO_ROW, context);
        Object count = call.children().get(2).eval(NO_ROW, context);
        try {
            return new VectorSearch(
                    source,
                    count == null ? null : (float[]) target,
                    count instanceof Number number ? number.intValue() : 1);
        } catch (IllegalArgumentException e) {
            throw new CrateError(ErrorKind.SQL_PARSE, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        return call.eval(row, context);
    }

    @Override
    public List<Expr> children() {
        return call.children();
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new NearestVectors(source, (Call) call.withChildren(children));
    }
}
