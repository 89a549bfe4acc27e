package org.cratedb4j.embedded.internal.system;

import java.util.Map;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a table: values by column, without those that are NULL or the same in each row. */
@FunctionalInterface
interface RowSupplier {
    /** The rows that whoever asks may see. */
    Stream<Map<String, @Nullable Object>> rows(EvalContext context);
}
