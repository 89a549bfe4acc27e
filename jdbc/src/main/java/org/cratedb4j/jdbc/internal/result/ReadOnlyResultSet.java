package org.cratedb4j.jdbc.internal.result;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import org.cratedb4j.jdbc.internal.error.SqlErrors;

/** The part of a result set that would change rows, all of it refused: a change is a statement of its own. */
abstract class ReadOnlyResultSet implements ResultSet {

    /** Why nothing can be changed, or that the result set is closed. */
    private SQLException refusal() throws SQLException {
        if (isClosed()) {
            return closed();
        }
        return SqlErrors.unsupported("Result sets are read only; use INSERT, UPDATE or DELETE");
    }

    /** What is thrown by a result set that is closed. */
    abstract SQLException closed();

    @Override
    public int getConcurrency() throws SQLException {
        requireOpen();
        return CONCUR_READ_ONLY;
    }

    /** Throws if the result set is closed. */
    final void requireOpen() throws SQLException {
        if (isClosed()) {
            throw closed();
        }
    }

    @Override
    public boolean rowUpdated() throws SQLException {
        requireOpen();
        return false;
    }

    @Override
    public boolean rowInserted() throws SQLException {
        requireOpen();
        return false;
    }

    @Override
    public boolean rowDeleted() throws SQLException {
        requireOpen();
        return false;
    }

    @Override
    public void cancelRowUpdates() throws SQLException {
        throw refusal();
    }

    @Override
    public void deleteRow() throws SQLException {
        throw refusal();
    }

    @Override
    public void insertRow() throws SQLException {
        throw refusal();
    }

    @Override
    public void moveToCurrentRow() throws SQLException {
        throw refusal();
    }

    @Override
    public void moveToInsertRow() throws SQLException {
        throw refusal();
    }

    @Override
    public void refreshRow() throws SQLException {
        throw refusal();
    }

    @Override
    public void updateArray(int index, Array value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateAsciiStream(int index, InputStream value, int length) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateAsciiStream(int index, InputStream value, long length) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateAsciiStream(int index, InputStream value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateBigDecimal(int index, BigDecimal value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateBinaryStream(int index, InputStream value, int length) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateBinaryStream(int index, InputStream value, long length) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateBinaryStream(int index, InputStream value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateBlob(int index, InputStream value, long length) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateBlob(int index, InputStream value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateBlob(int index, Blob value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateBoolean(int index, boolean value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateByte(int index, byte value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateBytes(int index, byte[] value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateCharacterStream(int index, Reader value, int length) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateCharacterStream(int index, Reader value, long length) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateCharacterStream(int index, Reader value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateClob(int index, Reader value, long length) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateClob(int index, Reader value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateClob(int index, Clob value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateDate(int index, Date value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateDouble(int index, double value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateFloat(int index, float value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateInt(int index, int value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateLong(int index, long value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateNCharacterStream(int index, Reader value, long length) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateNCharacterStream(int index, Reader value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateNClob(int index, Reader value, long length) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateNClob(int index, Reader value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateNClob(int index, NClob value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateNString(int index, String value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateNull(int index) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateObject(int index, Object value, int scale) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateObject(int index, Object value, SQLType type, int scale) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateObject(int index, Object value, SQLType type) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateObject(int index, Object value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateRef(int index, Ref value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateRow() throws SQLException {
        throw refusal();
    }

    @Override
    public void updateRowId(int index, RowId value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateSQLXML(int index, SQLXML value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateShort(int index, short value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateString(int index, String value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateTime(int index, Time value) throws SQLException {
        throw refusal();
    }

    @Override
    public void updateTimestamp(int index, Timestamp value) throws SQLException {
        throw refusal();
    }
}
