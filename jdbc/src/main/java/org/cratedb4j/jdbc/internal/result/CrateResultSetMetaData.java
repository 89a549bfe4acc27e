package org.cratedb4j.jdbc.internal.result;

import java.sql.DatabaseMetaData;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import org.cratedb4j.client.Column;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.cratedb4j.jdbc.internal.types.TypeDescription;
import org.cratedb4j.jdbc.internal.types.TypeTable;

/**
 * What a result's columns are like, as far as the server tells: their names and types, but neither the tables they come from
 * nor lengths, precision of NUMERIC, or whether they may be NULL. Immutable.
 */
public final class CrateResultSetMetaData implements ResultSetMetaData {

    private final List<Column> columns;

    /** What is known of columns. */
    public CrateResultSetMetaData(List<Column> columns) {
        this.columns = columns;
    }

    private Column column(int index) throws SQLException {
        if (index < 1 || index > columns.size()) {
            throw SqlErrors.of(
                    SqlState.INVALID_PARAMETER,
                    "There is no column " + index + " among " + columns.size() + ", from 1");
        }
        return columns.get(index - 1);
    }

    private TypeDescription type(int index) throws SQLException {
        return TypeTable.of(column(index).type());
    }

    /** Checks the index, for answers that are the same for all columns. */
    private <T> T always(int index, T answer) throws SQLException {
        column(index);
        return answer;
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public String getColumnName(int index) throws SQLException {
        return column(index).name();
    }

    @Override
    public String getColumnLabel(int index) throws SQLException {
        return column(index).name();
    }

    @Override
    public int getColumnType(int index) throws SQLException {
        return type(index).jdbcType();
    }

    @Override
    public String getColumnTypeName(int index) throws SQLException {
        return TypeTable.name(column(index).type());
    }

    @Override
    public String getColumnClassName(int index) throws SQLException {
        return type(index).javaClass().getName();
    }

    @Override
    public int getColumnDisplaySize(int index) throws SQLException {
        return type(index).displaySize();
    }

    @Override
    public int getPrecision(int index) throws SQLException {
        return type(index).precision();
    }

    @Override
    public int getScale(int index) throws SQLException {
        return type(index).scale();
    }

    @Override
    public boolean isSigned(int index) throws SQLException {
        return type(index).isNumber();
    }

    @Override
    public boolean isCaseSensitive(int index) throws SQLException {
        return type(index).isText();
    }

    @Override
    public boolean isSearchable(int index) throws SQLException {
        return type(index).searchable() != DatabaseMetaData.typePredNone;
    }

    @Override
    public int isNullable(int index) throws SQLException {
        return always(index, columnNullableUnknown);
    }

    @Override
    public boolean isAutoIncrement(int index) throws SQLException {
        return always(index, false);
    }

    @Override
    public boolean isCurrency(int index) throws SQLException {
        return always(index, false);
    }

    @Override
    public boolean isReadOnly(int index) throws SQLException {
        return always(index, true);
    }

    @Override
    public boolean isWritable(int index) throws SQLException {
        return always(index, false);
    }

    @Override
    public boolean isDefinitelyWritable(int index) throws SQLException {
        return always(index, false);
    }

    @Override
    public String getCatalogName(int index) throws SQLException {
        return always(index, "");
    }

    @Override
    public String getSchemaName(int index) throws SQLException {
        return always(index, "");
    }

    @Override
    public String getTableName(int index) throws SQLException {
        return always(index, "");
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
