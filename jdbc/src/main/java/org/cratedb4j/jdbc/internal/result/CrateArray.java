package org.cratedb4j.jdbc.internal.result;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cratedb4j.client.Column;
import org.cratedb4j.client.Values;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.client.types.GeoPoint;
import org.cratedb4j.client.types.TypeKind;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.cratedb4j.jdbc.internal.types.TypeTable;
import org.jspecify.annotations.Nullable;

/** An array with the type of its elements. Safe for use by many threads as long as nobody changes its elements. */
public final class CrateArray implements Array {

    private final CrateType elementType;
    private volatile @Nullable List<? extends @Nullable Object> values;

    /** An array of values, each of the class that the client has for the type, or null. */
    public CrateArray(CrateType elementType, List<? extends @Nullable Object> values) {
        this.elementType = elementType;
        this.values = values;
    }

    /** A value of an array's type, a vector or a point as array. */
    static CrateArray of(CrateType type, Object value) throws SQLException {
        if (value instanceof List<?> list) {
            return new CrateArray(type.element().orElse(CrateType.of(TypeKind.NULL)), list);
        }
        if (value instanceof float[] vector) {
            List<Float> list = new ArrayList<>(vector.length);
            for (float element : vector) {
                list.add(element);
            }
            return new CrateArray(CrateType.of(TypeKind.REAL), list);
        }
        if (value instanceof GeoPoint point) {
            return new CrateArray(CrateType.of(TypeKind.DOUBLE), List.of(point.longitude(), point.latitude()));
        }
        throw SqlErrors.of(
                SqlState.INVALID_VALUE, "A value of " + value.getClass().getTypeName() + " is not an array");
    }

    /** The elements, as the client has them. */
    public List<? extends @Nullable Object> values() throws SQLException {
        List<? extends @Nullable Object> list = values;
        if (list == null) {
            throw SqlErrors.of(SqlState.INVALID_STATE, "The array was freed");
        }
        return list;
    }

    /** The elements from an index, from 1, as many as there are, but at most a number. */
    private List<? extends @Nullable Object> slice(long index, int count) throws SQLException {
        List<? extends @Nullable Object> list = values();
        if (index < 1 || index > Math.max(1, list.size())) {
            throw SqlErrors.of(
                    SqlState.INVALID_ARGUMENT, "There is no element " + index + " among " + list.size() + ", from 1");
        }
        if (count < 0) {
            throw SqlErrors.of(SqlState.INVALID_ARGUMENT, "The number of elements " + count + " is less than 0");
        }
        int from = (int) index - 1;
        return list.subList(from, (int) Math.min(list.size(), (long) from + count));
    }

    @Override
    public int getBaseType() throws SQLException {
        values();
        return TypeTable.of(elementType).jdbcType();
    }

    @Override
    public String getBaseTypeName() throws SQLException {
        values();
        return TypeTable.name(elementType);
    }

    @Override
    public Object getArray() throws SQLException {
        return JavaArrays.of(elementType, values());
    }

    @Override
    public Object getArray(long index, int count) throws SQLException {
        return JavaArrays.of(elementType, slice(index, count));
    }

    @Override
    public Object getArray(@Nullable Map<String, Class<?>> classes) throws SQLException {
        return mapped(values(), classes);
    }

    @Override
    public Object getArray(long index, int count, @Nullable Map<String, Class<?>> classes) throws SQLException {
        return mapped(slice(index, count), classes);
    }

    private Object mapped(List<? extends @Nullable Object> slice, @Nullable Map<String, Class<?>> classes)
            throws SQLException {
        Class<?> type = classes == null ? null : classes.get(TypeTable.name(elementType));
        return type == null ? JavaArrays.of(elementType, slice) : JavaArrays.of(type, elementType, slice);
    }

    @Override
    public ResultSet getResultSet() throws SQLException {
        return resultSet(1, values());
    }

    @Override
    public ResultSet getResultSet(long index, int count) throws SQLException {
        return resultSet(index, slice(index, count));
    }

    /** The result set's own getters take classes, which makes a map of them redundant. */
    @Override
    public ResultSet getResultSet(@Nullable Map<String, Class<?>> classes) throws SQLException {
        return getResultSet();
    }

    /** The result set's own getters take classes, which makes a map of them redundant. */
    @Override
    public ResultSet getResultSet(long index, int count, @Nullable Map<String, Class<?>> classes) throws SQLException {
        return getResultSet(index, count);
    }

    private ResultSet resultSet(long first, List<? extends @Nullable Object> slice) {
        List<Column> columns =
                List.of(new Column("INDEX", CrateType.of(TypeKind.BIGINT)), new Column("VALUE", elementType));
        List<List<@Nullable Object>> rows = new ArrayList<>(slice.size());
        for (int i = 0; i < slice.size(); i++) {
            rows.add(Arrays.asList(first + i, slice.get(i)));
        }
        return new CrateResultSet(new MemoryRows(columns, rows), ResultSetOwner.NONE);
    }

    @Override
    public void free() {
        values = null;
    }

    /** The array as JSON. */
    @Override
    public String toString() {
        List<? extends @Nullable Object> list = values;
        return list == null ? "freed" : Values.text(list);
    }
}
