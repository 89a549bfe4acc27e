package org.cratedb4j.jdbc.internal.statement;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.PreparedStatement;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.parameters.JavaSqlTimes;
import org.cratedb4j.jdbc.internal.parameters.ParameterValues;
import org.cratedb4j.jdbc.internal.parameters.Parameters;
import org.cratedb4j.jdbc.internal.parameters.Streams;
import org.cratedb4j.jdbc.internal.parameters.TargetTypes;
import org.cratedb4j.jdbc.internal.types.Bytes;
import org.jspecify.annotations.Nullable;

/** The setters of a prepared statement. Streams are read at once, as they may be gone when the statement is executed. */
abstract class ParameterSetters extends TextlessStatement implements PreparedStatement {

    final Parameters parameters;

    ParameterSetters(StatementHost host, int parameterCount) {
        super(host);
        parameters = new Parameters(parameterCount);
    }

    private void set(int index, @Nullable Object value) throws SQLException {
        requireOpen();
        parameters.set(index, ParameterValues.of(value));
    }

    private void setText(int index, @Nullable Reader reader, long length) throws SQLException {
        set(index, reader == null ? null : Streams.text(reader, length));
    }

    private void setText(int index, @Nullable InputStream stream, Charset charset, long length) throws SQLException {
        byte[] bytes = stream == null ? null : Streams.bytes(stream, length);
        set(index, bytes == null ? null : new String(bytes, charset));
    }

    private void setBytes(int index, @Nullable InputStream stream, long length) throws SQLException {
        setBytes(index, stream == null ? null : Streams.bytes(stream, length));
    }

    @Override
    public void clearParameters() throws SQLException {
        requireOpen();
        parameters.clear();
    }

    @Override
    public void setNull(int index, int type) throws SQLException {
        TargetTypes.check(type);
        set(index, null);
    }

    @Override
    public void setNull(int index, int type, @Nullable String typeName) throws SQLException {
        setNull(index, type);
    }

    @Override
    public void setBoolean(int index, boolean value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setByte(int index, byte value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setShort(int index, short value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setInt(int index, int value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setLong(int index, long value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setFloat(int index, float value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setDouble(int index, double value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setBigDecimal(int index, @Nullable BigDecimal value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setString(int index, @Nullable String value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setNString(int index, @Nullable String value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setBytes(int index, byte @Nullable [] value) throws SQLException {
        set(index, value == null ? null : Bytes.toText(value));
    }

    @Override
    public void setDate(int index, @Nullable Date value) throws SQLException {
        setDate(index, value, null);
    }

    @Override
    public void setDate(int index, @Nullable Date value, @Nullable Calendar calendar) throws SQLException {
        set(index, value == null ? null : JavaSqlTimes.date(value, calendar));
    }

    @Override
    public void setTime(int index, @Nullable Time value) throws SQLException {
        setTime(index, value, null);
    }

    @Override
    public void setTime(int index, @Nullable Time value, @Nullable Calendar calendar) throws SQLException {
        set(index, value == null ? null : JavaSqlTimes.time(value, calendar));
    }

    @Override
    public void setTimestamp(int index, @Nullable Timestamp value) throws SQLException {
        setTimestamp(index, value, null);
    }

    @Override
    public void setTimestamp(int index, @Nullable Timestamp value, @Nullable Calendar calendar) throws SQLException {
        set(index, value == null ? null : JavaSqlTimes.timestamp(value, calendar));
    }

    @Override
    public void setObject(int index, @Nullable Object value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setObject(int index, @Nullable Object value, int type) throws SQLException {
        requireOpen();
        parameters.set(index, TargetTypes.convert(value, type, null));
    }

    @Override
    public void setObject(int index, @Nullable Object value, int type, int scaleOrLength) throws SQLException {
        requireOpen();
        parameters.set(index, TargetTypes.convert(value, type, scaleOrLength));
    }

    @Override
    public void setObject(int index, @Nullable Object value, SQLType type) throws SQLException {
        setObject(index, value, TargetTypes.number(type));
    }

    @Override
    public void setObject(int index, @Nullable Object value, SQLType type, int scaleOrLength) throws SQLException {
        setObject(index, value, TargetTypes.number(type), scaleOrLength);
    }

    @Override
    public void setArray(int index, @Nullable Array value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setURL(int index, @Nullable URL value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setSQLXML(int index, @Nullable SQLXML value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setRef(int index, @Nullable Ref value) throws SQLException {
        throw SqlErrors.unsupported("CrateDB has no REF values");
    }

    @Override
    public void setRowId(int index, @Nullable RowId value) throws SQLException {
        throw SqlErrors.unsupported("CrateDB has no ROWID values");
    }

    @Override
    public void setAsciiStream(int index, @Nullable InputStream stream) throws SQLException {
        setText(index, stream, StandardCharsets.US_ASCII, Streams.TO_THE_END);
    }

    @Override
    public void setAsciiStream(int index, @Nullable InputStream stream, int length) throws SQLException {
        setAsciiStream(index, stream, (long) length);
    }

    @Override
    public void setAsciiStream(int index, @Nullable InputStream stream, long length) throws SQLException {
        setText(index, stream, StandardCharsets.US_ASCII, Streams.checked(length));
    }

    @Deprecated
    @Override
    public void setUnicodeStream(int index, @Nullable InputStream stream, int length) throws SQLException {
        setText(index, stream, StandardCharsets.UTF_8, Streams.checked(length));
    }

    @Override
    public void setBinaryStream(int index, @Nullable InputStream stream) throws SQLException {
        setBytes(index, stream, Streams.TO_THE_END);
    }

    @Override
    public void setBinaryStream(int index, @Nullable InputStream stream, int length) throws SQLException {
        setBinaryStream(index, stream, (long) length);
    }

    @Override
    public void setBinaryStream(int index, @Nullable InputStream stream, long length) throws SQLException {
        setBytes(index, stream, Streams.checked(length));
    }

    @Override
    public void setCharacterStream(int index, @Nullable Reader reader) throws SQLException {
        setText(index, reader, Streams.TO_THE_END);
    }

    @Override
    public void setCharacterStream(int index, @Nullable Reader reader, int length) throws SQLException {
        setCharacterStream(index, reader, (long) length);
    }

    @Override
    public void setCharacterStream(int index, @Nullable Reader reader, long length) throws SQLException {
        setText(index, reader, Streams.checked(length));
    }

    @Override
    public void setNCharacterStream(int index, @Nullable Reader reader) throws SQLException {
        setText(index, reader, Streams.TO_THE_END);
    }

    @Override
    public void setNCharacterStream(int index, @Nullable Reader reader, long length) throws SQLException {
        setText(index, reader, Streams.checked(length));
    }

    @Override
    public void setClob(int index, @Nullable Clob value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setClob(int index, @Nullable Reader reader) throws SQLException {
        setText(index, reader, Streams.TO_THE_END);
    }

    @Override
    public void setClob(int index, @Nullable Reader reader, long length) throws SQLException {
        setText(index, reader, Streams.checked(length));
    }

    @Override
    public void setNClob(int index, @Nullable NClob value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setNClob(int index, @Nullable Reader reader) throws SQLException {
        setText(index, reader, Streams.TO_THE_END);
    }

    @Override
    public void setNClob(int index, @Nullable Reader reader, long length) throws SQLException {
        setText(index, reader, Streams.checked(length));
    }

    @Override
    public void setBlob(int index, @Nullable Blob value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setBlob(int index, @Nullable InputStream stream) throws SQLException {
        setBytes(index, stream, Streams.TO_THE_END);
    }

    @Override
    public void setBlob(int index, @Nullable InputStream stream, long length) throws SQLException {
        setBytes(index, stream, Streams.checked(length));
    }
}
