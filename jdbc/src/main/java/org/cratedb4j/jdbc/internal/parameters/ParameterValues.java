package org.cratedb4j.jdbc.internal.parameters;

import java.io.InputStream;
import java.io.Reader;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cratedb4j.client.types.BitString;
import org.cratedb4j.client.types.GeoPoint;
import org.cratedb4j.client.types.Interval;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.cratedb4j.jdbc.internal.result.CrateArray;
import org.cratedb4j.jdbc.internal.types.Bytes;
import org.jspecify.annotations.Nullable;

/** What setters are given, as values that the client sends; also inside arrays, lists and maps. */
public final class ParameterValues {

    private static final List<Class<?>> SENT_AS_THEY_ARE = List.of(
            CharSequence.class,
            Character.class,
            Boolean.class,
            Number.class,
            Temporal.class,
            TemporalAmount.class,
            UUID.class,
            InetAddress.class,
            Enum.class,
            Record.class,
            BitString.class,
            GeoPoint.class,
            Interval.class);

    private ParameterValues() {}

    /** The value to send for an object of any class that has a counterpart. */
    public static @Nullable Object of(@Nullable Object value) throws SQLException {
        if (value == null) {
            return null;
        }
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        for (Class<?> type : SENT_AS_THEY_ARE) {
            if (type.isInstance(value)) {
                return value;
            }
        }
        Object time = timeOf(value);
        Object single = time == null ? textOf(value) : time;
        return single == null ? composite(value) : single;
    }

    private static @Nullable Object textOf(Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return Bytes.toText(bytes);
        }
        if (value instanceof URL || value instanceof URI) {
            return value.toString();
        }
        if (value instanceof SQLXML xml) {
            return xml.getString();
        }
        if (value instanceof Clob clob) {
            return Streams.text(clob.getCharacterStream(), Streams.TO_THE_END);
        }
        if (value instanceof Blob blob) {
            return Bytes.toText(Streams.bytes(blob.getBinaryStream(), Streams.TO_THE_END));
        }
        if (value instanceof Reader reader) {
            return Streams.text(reader, Streams.TO_THE_END);
        }
        return value instanceof InputStream stream ? Bytes.toText(Streams.bytes(stream, Streams.TO_THE_END)) : null;
    }

    /** The classes of java.sql are dates in name only. */
    private static @Nullable Object timeOf(Object value) {
        if (value instanceof Timestamp timestamp) {
            return JavaSqlTimes.timestamp(timestamp, null);
        }
        if (value instanceof Date date) {
            return JavaSqlTimes.date(date, null);
        }
        if (value instanceof Time time) {
            return JavaSqlTimes.time(time, null);
        }
        if (value instanceof Calendar calendar) {
            return JavaSqlTimes.timestamp(new Timestamp(calendar.getTimeInMillis()), calendar);
        }
        return value instanceof java.util.Date date ? date.toInstant() : null;
    }

    private static Object composite(Object value) throws SQLException {
        if (value instanceof CrateArray array) {
            return list(array.values());
        }
        if (value instanceof Array array) {
            return requireArray(array.getArray());
        }
        if (value instanceof Collection<?> collection) {
            return list(collection);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> members = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                members.put(entry.getKey(), of(entry.getValue()));
            }
            return members;
        }
        return requireArray(value);
    }

    private static Object requireArray(@Nullable Object value) throws SQLException {
        if (value instanceof Object[] array) {
            return list(Arrays.asList(array));
        }
        if (value != null && value.getClass().isArray()) {
            return value;
        }
        String type = value == null ? "null" : value.getClass().getTypeName();
        throw SqlErrors.of(SqlState.INVALID_TYPE, "A value of " + type + " has no counterpart in CrateDB");
    }

    private static List<@Nullable Object> list(Collection<? extends @Nullable Object> elements) throws SQLException {
        List<@Nullable Object> list = new ArrayList<>(elements.size());
        for (Object element : elements) {
            list.add(of(element));
        }
        return list;
    }
}
