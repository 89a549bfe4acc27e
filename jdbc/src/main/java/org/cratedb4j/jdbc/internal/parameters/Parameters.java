package org.cratedb4j.jdbc.internal.parameters;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.jspecify.annotations.Nullable;

/** The parameters of a prepared statement, which keep their values until they get others. For one thread at a time. */
public final class Parameters {

    private final @Nullable Object[] values;
    private final boolean[] given;

    /** A number of parameters without values. */
    public Parameters(int count) {
        values = new @Nullable Object[count];
        given = new boolean[count];
    }

    /** Gives a parameter, from 1, its value. */
    public void set(int index, @Nullable Object value) throws SQLException {
        if (index < 1 || index > values.length) {
            String count = values.length == 0 ? "has no parameters" : "has " + values.length + ", counted from 1";
            throw SqlErrors.of(
                    SqlState.INVALID_PARAMETER, "There is no parameter " + index + ": the statement " + count);
        }
        values[index - 1] = value;
        given[index - 1] = true;
    }

    /** Takes all values away. */
    public void clear() {
        Arrays.fill(values, null);
        Arrays.fill(given, false);
    }

    /** The values, if all are there. */
    public List<@Nullable Object> values() throws SQLException {
        for (int i = 0; i < given.length; i++) {
            if (!given[i]) {
                throw SqlErrors.of(SqlState.MISSING_PARAMETER, "Parameter " + (i + 1) + " has no value");
            }
        }
        return Arrays.asList(values.clone());
    }

    /** The values, NULL where there is none. */
    public List<@Nullable Object> valuesOrNull() {
        return Arrays.asList(values.clone());
    }
}
