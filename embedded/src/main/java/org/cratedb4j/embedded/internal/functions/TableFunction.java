package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** A function that gives rows: {@code unnest}, {@code generate_series} ... */
public interface TableFunction {
    /** CrateDB's own name. */
    String name();

    /** The types that the caller casts the arguments to. */
    List<DataType> argumentTypes();

    /** The names of the columns, as {@code SELECT * FROM f()} shows them. */
    List<String> columnNames();

    /** The types of the columns. */
    List<DataType> columnTypes();

    /** The rows. */
    Iterable<@Nullable Object[]> rows(EvalContext context, @Nullable Object[] arguments);
}
