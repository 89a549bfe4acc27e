package org.cratedb4j.embedded.internal.dml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.ColumnIndex;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.TypeId;
import org.jspecify.annotations.Nullable;

/** A text that is indexed as a whole must not be longer than an index entry can be. */
record TermLimit(TableColumn column, int slot) {
    private static final int MOST_BYTES = 32_766;
    private static final int MOST_BYTES_PER_CHAR = 3;
    private static final int SHOWN_BYTES = 30;

    /** Whether a column has the limit. */
    static boolean concerns(TableColumn column) {
        return ArrayType.unnest(column.type()).id() == TypeId.TEXT
                && column.index().method() == ColumnIndex.Method.PLAIN;
    }

    void check(@Nullable Object[] values) {
        check(values[slot], column.path().keys());
    }

    private void check(@Nullable Object value, List<String> keys) {
        if (value instanceof List<?> elements) {
            elements.forEach(element -> check(element, keys));
        } else if (!keys.isEmpty()) {
            if (value instanceof Map<?, ?> map) {
                check(map.get(keys.get(0)), keys.subList(1, keys.size()));
            }
        } else if (value instanceof String text && text.length() > MOST_BYTES / MOST_BYTES_PER_CHAR) {
            check(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void check(byte[] utf8) {
        if (utf8.length > MOST_BYTES) {
            throw new CrateError(
                    ErrorKind.SQL_PARSE,
                    "Document contains at least one immense term in field=\"" + column.ordinal()
                            + "\" (whose UTF8 encoding is longer than the max length " + MOST_BYTES
                            + "), all of which were skipped.  Please correct the analyzer to not produce such terms."
                            + "  The prefix of the first immense term is: '"
                            + Arrays.toString(Arrays.copyOf(utf8, SHOWN_BYTES))
                            + "...', original message: bytes can be at most " + MOST_BYTES + " in length; got "
                            + utf8.length);
        }
    }
}
