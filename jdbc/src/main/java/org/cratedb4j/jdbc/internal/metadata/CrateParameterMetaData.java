package org.cratedb4j.jdbc.internal.metadata;

import java.sql.ParameterMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.cratedb4j.jdbc.internal.metadata.ParameterTypes.Parameter;
import org.cratedb4j.jdbc.internal.result.Wrappers;
import org.cratedb4j.jdbc.internal.session.Queries;
import org.cratedb4j.jdbc.internal.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a statement. Over HTTP the server does not tell their types, and takes for each any value that it can
 * convert. Where a parameter clearly stands for a column, the server is asked once for the columns of the table, and the
 * type is the column's; {@link Types#OTHER} stands for one that is not known.
 */
public final class CrateParameterMetaData implements ParameterMetaData {

    private final SqlText sql;
    private final Queries queries;
    private volatile @Nullable List<Parameter> parameters;

    /** The parameters of a statement; the server is asked when it comes to types. */
    public CrateParameterMetaData(SqlText sql, Queries queries) {
        this.sql = sql;
        this.queries = queries;
    }

    private void check(int index) throws SQLException {
        if (index < 1 || index > sql.parameterCount()) {
            throw SqlErrors.of(
                    SqlState.INVALID_PARAMETER,
                    "There is no parameter " + index + " among " + sql.parameterCount() + ", from 1");
        }
    }

    private Parameter parameter(int index) throws SQLException {
        check(index);
        List<Parameter> known = parameters;
        if (known == null) {
            known = ParameterTypes.find(sql, queries);
            parameters = known;
        }
        return known.get(index - 1);
    }

    @Override
    public int getParameterCount() {
        return sql.parameterCount();
    }

    @Override
    public int isNullable(int index) throws SQLException {
        return parameter(index).nullable();
    }

    @Override
    public boolean isSigned(int index) throws SQLException {
        return parameter(index).type().description().isNumber();
    }

    @Override
    public int getPrecision(int index) throws SQLException {
        return parameter(index).type().description().precision();
    }

    @Override
    public int getScale(int index) throws SQLException {
        return parameter(index).type().description().scale();
    }

    @Override
    public int getParameterType(int index) throws SQLException {
        return parameter(index).type().jdbcType();
    }

    @Override
    public String getParameterTypeName(int index) throws SQLException {
        return parameter(index).type().name();
    }

    @Override
    public String getParameterClassName(int index) throws SQLException {
        return parameter(index).type().description().javaClass().getName();
    }

    @Override
    public int getParameterMode(int index) throws SQLException {
        check(index);
        return parameterModeIn;
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
