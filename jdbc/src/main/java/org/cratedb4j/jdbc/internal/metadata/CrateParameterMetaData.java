package org.cratedb4j.jdbc.internal.metadata;

import java.sql.ParameterMetaData;
import java.sql.SQLException;
import java.sql.Types;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.cratedb4j.jdbc.internal.result.Wrappers;

/**
 * How many parameters a statement has. Over HTTP the server does not tell their types, and takes for each any value that it
 * can convert: {@link Types#OTHER} stands for that. Immutable.
 */
public final class CrateParameterMetaData implements ParameterMetaData {

    private final int count;

    /** What is known of a number of parameters. */
    public CrateParameterMetaData(int count) {
        this.count = count;
    }

    /** Checks the index, for answers that are the same for all parameters. */
    private <T> T always(int index, T answer) throws SQLException {
        if (index < 1 || index > count) {
            throw SqlErrors.of(
                    SqlState.INVALID_PARAMETER, "There is no parameter " + index + " among " + count + ", from 1");
        }
        return answer;
    }

    @Override
    public int getParameterCount() {
        return count;
    }

    @Override
    public int isNullable(int index) throws SQLException {
        return always(index, parameterNullableUnknown);
    }

    @Override
    public boolean isSigned(int index) throws SQLException {
        return always(index, false);
    }

    @Override
    public int getPrecision(int index) throws SQLException {
        return always(index, 0);
    }

    @Override
    public int getScale(int index) throws SQLException {
        return always(index, 0);
    }

    @Override
    public int getParameterType(int index) throws SQLException {
        return always(index, Types.OTHER);
    }

    @Override
    public String getParameterTypeName(int index) throws SQLException {
        return always(index, "undefined");
    }

    @Override
    public String getParameterClassName(int index) throws SQLException {
        return always(index, Object.class.getName());
    }

    @Override
    public int getParameterMode(int index) throws SQLException {
        return always(index, parameterModeIn);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return Wrappers.unwrap(this, type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
