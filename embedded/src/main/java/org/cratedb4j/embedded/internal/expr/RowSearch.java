package org.cratedb4j.embedded.internal.expr;

import org.cratedb4j.embedded.internal.search.Search;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * Something that all rows of a table are searched for at once. Its value is the score of a row, NULL of a row that is not found; it is
 * read where the table is, and a place in the row from there on.
 */
public interface RowSearch extends Expr {
    /** What is looked for in an execution, whose parameters are known. */
    Search search(ExecContext context);

    /** Where no table is searched. */
    @Override
    @Nullable
    Object eval(@Nullable Object[] row, ExecContext context);

    @Override
    default DataType type() {
        return DataTypes.REAL;
    }
}
