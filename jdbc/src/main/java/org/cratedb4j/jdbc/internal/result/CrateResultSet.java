package org.cratedb4j.jdbc.internal.result;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Map;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.cratedb4j.jdbc.internal.lob.MemoryBlob;
import org.cratedb4j.jdbc.internal.lob.MemoryClob;
import org.cratedb4j.jdbc.internal.lob.MemoryXml;
import org.cratedb4j.jdbc.internal.types.Bytes;
import org.cratedb4j.jdbc.internal.types.Numbers;
import org.cratedb4j.jdbc.internal.types.Temporals;
import org.cratedb4j.jdbc.internal.types.Texts;
import org.cratedb4j.jdbc.internal.types.TypeTable;
import org.jspecify.annotations.Nullable;

/**
 * Rows as JDBC reads them: forward only, read only, each decoded when it is come to. Primitive values of columns that hold
 * them are read without a box. For one thread at a time.
 */
public final class CrateResultSet extends LabelledResultSet {

    private interface Conversion<T> {
        T apply(Object value) throws SQLException;
    }

    private final CrateType[] types;
    private final boolean[] integral;
    private final boolean[] floating;
    private final int maxFieldSize;
    private boolean wasNull;

    /** A result set that closes its rows when it is closed. */
    public CrateResultSet(RowSource rows, ResultSetOwner owner) {
        super(rows, owner);
        int count = columns().size();
        types = new CrateType[count];
        integral = new boolean[count];
        floating = new boolean[count];
        for (int i = 0; i < count; i++) {
            types[i] = columns().get(i).type();
            integral[i] = TypeTable.isIntegral(types[i].kind());
            floating[i] = TypeTable.isFloating(types[i].kind());
        }
        maxFieldSize = owner.maxFieldSize() == 0 ? Integer.MAX_VALUE : owner.maxFieldSize();
    }

    /** Makes a column, from 1, the current one and returns it from 0. */
    private int column(int index) throws SQLException {
        requireRow();
        if (index < 1 || index > types.length) {
            throw SqlErrors.of(
                    SqlState.INVALID_PARAMETER, "There is no column " + index + " among " + types.length + ", from 1");
        }
        wasNull = rows.isNull(index - 1);
        return index - 1;
    }

    private <T> @Nullable T get(int index, Conversion<T> conversion) throws SQLException {
        int column = column(index);
        if (wasNull) {
            return null;
        }
        try {
            return conversion.apply(value(column));
        } catch (SQLException e) {
            throw in(column, e);
        }
    }

    private Object value(int column) throws SQLException {
        try {
            Object value = rows.value(column);
            if (value != null) {
                return value;
            }
        } catch (CrateException e) {
            throw SqlErrors.of(e);
        }
        throw SqlErrors.of(SqlState.GENERAL, "The value is gone");
    }

    private SQLException in(int column, SQLException e) {
        return SqlErrors.at("Column " + columns().get(column).name() + " (" + TypeTable.name(types[column]) + ")", e);
    }

    private long integer(int index, long least, long most) throws SQLException {
        int column = column(index);
        if (wasNull) {
            return 0;
        }
        try {
            long value = integral[column] ? rows.longValue(column) : Numbers.toLong(value(column));
            return value >= least && value <= most ? value : Numbers.within(value, least, most);
        } catch (CrateException e) {
            throw in(column, SqlErrors.of(e));
        } catch (SQLException e) {
            throw in(column, e);
        }
    }

    @Override
    public boolean wasNull() throws SQLException {
        requireOpen();
        return wasNull;
    }

    @Override
    public boolean getBoolean(int index) throws SQLException {
        Boolean value = get(index, Numbers::toBoolean);
        return value != null && value;
    }

    @Override
    public byte getByte(int index) throws SQLException {
        return (byte) integer(index, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    @Override
    public short getShort(int index) throws SQLException {
        return (short) integer(index, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    @Override
    public int getInt(int index) throws SQLException {
        return (int) integer(index, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public long getLong(int index) throws SQLException {
        return integer(index, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    public float getFloat(int index) throws SQLException {
        int column = column(index);
        if (wasNull) {
            return 0;
        }
        try {
            return Numbers.toFloat(number(column));
        } catch (SQLException e) {
            throw in(column, e);
        }
    }

    @Override
    public double getDouble(int index) throws SQLException {
        int column = column(index);
        if (wasNull) {
            return 0;
        }
        try {
            return number(column);
        } catch (SQLException e) {
            throw in(column, e);
        }
    }

    private double number(int column) throws SQLException {
        try {
            return floating[column] ? rows.doubleValue(column) : Numbers.toDouble(value(column));
        } catch (CrateException e) {
            throw SqlErrors.of(e);
        }
    }

    @Override
    public @Nullable BigDecimal getBigDecimal(int index) throws SQLException {
        return get(index, Numbers::toDecimal);
    }

    @Override
    @Deprecated
    public @Nullable BigDecimal getBigDecimal(int index, int scale) throws SQLException {
        return get(index, value -> Numbers.toDecimal(value).setScale(scale, RoundingMode.HALF_UP));
    }

    @Override
    public @Nullable String getString(int index) throws SQLException {
        String text = get(index, Texts::of);
        return text == null
                        || text.length() <= maxFieldSize
                        || !TypeTable.of(types[index - 1]).isText()
                ? text
                : text.substring(0, maxFieldSize);
    }

    @Override
    public @Nullable String getNString(int index) throws SQLException {
        return getString(index);
    }

    @Override
    public byte @Nullable [] getBytes(int index) throws SQLException {
        byte[] bytes = get(index, Bytes::of);
        return bytes == null
                        || bytes.length <= maxFieldSize
                        || !TypeTable.of(types[index - 1]).isText()
                ? bytes
                : Arrays.copyOf(bytes, maxFieldSize);
    }

    @Override
    public @Nullable Date getDate(int index) throws SQLException {
        return getDate(index, null);
    }

    @Override
    public @Nullable Date getDate(int index, @Nullable Calendar calendar) throws SQLException {
        return get(index, value -> Temporals.toDate(value, calendar));
    }

    @Override
    public @Nullable Time getTime(int index) throws SQLException {
        return getTime(index, null);
    }

    @Override
    public @Nullable Time getTime(int index, @Nullable Calendar calendar) throws SQLException {
        return get(index, value -> Temporals.toTime(value, calendar));
    }

    @Override
    public @Nullable Timestamp getTimestamp(int index) throws SQLException {
        return getTimestamp(index, null);
    }

    @Override
    public @Nullable Timestamp getTimestamp(int index, @Nullable Calendar calendar) throws SQLException {
        return get(index, value -> Temporals.toTimestamp(value, calendar));
    }

    @Override
    public @Nullable Array getArray(int index) throws SQLException {
        return get(index, value -> CrateArray.of(types[index - 1], value));
    }

    @Override
    public @Nullable Object getObject(int index) throws SQLException {
        return get(index, value -> JavaValues.natural(types[index - 1], value));
    }

    // A conversion to a class answers an instance of it, or of its box.
    @SuppressWarnings("unchecked")
    @Override
    public <T> @Nullable T getObject(int index, Class<T> type) throws SQLException {
        if (type == null) {
            throw SqlErrors.of(SqlState.INVALID_ARGUMENT, "The class to have column " + index + " as is null");
        }
        return (T) get(index, value -> JavaValues.as(type, types[index - 1], value));
    }

    @Override
    public @Nullable Object getObject(int index, @Nullable Map<String, Class<?>> classes) throws SQLException {
        int column = column(index);
        Class<?> type = classes == null ? null : classes.get(TypeTable.name(types[column]));
        return type == null ? getObject(index) : getObject(index, type);
    }

    @Override
    public @Nullable InputStream getAsciiStream(int index) throws SQLException {
        String text = getString(index);
        return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    @Deprecated
    public @Nullable InputStream getUnicodeStream(int index) throws SQLException {
        String text = getString(index);
        return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable InputStream getBinaryStream(int index) throws SQLException {
        byte[] bytes = getBytes(index);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    @Override
    public @Nullable Reader getCharacterStream(int index) throws SQLException {
        String text = getString(index);
        return text == null ? null : new StringReader(text);
    }

    @Override
    public @Nullable Reader getNCharacterStream(int index) throws SQLException {
        return getCharacterStream(index);
    }

    @Override
    public @Nullable URL getURL(int index) throws SQLException {
        return get(index, value -> {
            try {
                return new URL(Texts.of(value));
            } catch (MalformedURLException e) {
                throw SqlErrors.of(SqlState.INVALID_VALUE, "The text is not a URL", e);
            }
        });
    }

    @Override
    public Ref getRef(int index) throws SQLException {
        throw withoutCounterpart("REF");
    }

    @Override
    public @Nullable Blob getBlob(int index) throws SQLException {
        byte[] bytes = getBytes(index);
        return bytes == null ? null : new MemoryBlob(bytes);
    }

    @Override
    public @Nullable Clob getClob(int index) throws SQLException {
        return getNClob(index);
    }

    @Override
    public @Nullable NClob getNClob(int index) throws SQLException {
        String text = getString(index);
        return text == null ? null : new MemoryClob(text);
    }

    @Override
    public @Nullable SQLXML getSQLXML(int index) throws SQLException {
        String text = getString(index);
        return text == null ? null : new MemoryXml(text);
    }

    @Override
    public RowId getRowId(int index) throws SQLException {
        throw withoutCounterpart("ROWID");
    }

    private SQLException withoutCounterpart(String type) throws SQLException {
        requireOpen();
        return SqlErrors.unsupported("CrateDB has no type " + type);
    }
}
