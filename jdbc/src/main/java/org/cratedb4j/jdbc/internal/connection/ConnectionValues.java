package org.cratedb4j.jdbc.internal.connection;

import java.sql.Array;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.NClob;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Savepoint;
import java.sql.Struct;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.cratedb4j.jdbc.internal.lob.MemoryBlob;
import org.cratedb4j.jdbc.internal.lob.MemoryClob;
import org.cratedb4j.jdbc.internal.lob.MemoryXml;
import org.cratedb4j.jdbc.internal.parameters.ParameterValues;
import org.cratedb4j.jdbc.internal.result.CrateArray;
import org.cratedb4j.jdbc.internal.result.Wrappers;
import org.cratedb4j.jdbc.internal.sql.SqlText;
import org.cratedb4j.jdbc.internal.types.TypeNames;
import org.jspecify.annotations.Nullable;

/** What a connection makes without its server, and what CrateDB has nothing of. */
abstract class ConnectionValues implements Connection {

    private volatile Map<String, Class<?>> typeMap = Map.of();

    abstract void requireOpen() throws SQLException;

    @Override
    public String nativeSQL(String sql) throws SQLException {
        requireOpen();
        return SqlText.parse(sql, true).text();
    }

    @Override
    public Array createArrayOf(String typeName, @Nullable Object @Nullable [] elements) throws SQLException {
        requireOpen();
        CrateType type = TypeNames.find(typeName)
                .orElseThrow(() -> SqlErrors.of(SqlState.INVALID_TYPE, "CrateDB has no type named " + typeName));
        List<@Nullable Object> values = elements == null ? List.of() : Arrays.asList(elements.clone());
        for (int i = 0; i < values.size(); i++) {
            values.set(i, ParameterValues.of(values.get(i)));
        }
        return new CrateArray(type, values);
    }

    @Override
    public Clob createClob() throws SQLException {
        requireOpen();
        return new MemoryClob("");
    }

    @Override
    public NClob createNClob() throws SQLException {
        requireOpen();
        return new MemoryClob("");
    }

    @Override
    public Blob createBlob() throws SQLException {
        requireOpen();
        return new MemoryBlob(new byte[0]);
    }

    @Override
    public SQLXML createSQLXML() throws SQLException {
        requireOpen();
        return new MemoryXml();
    }

    @Override
    public Struct createStruct(String typeName, @Nullable Object @Nullable [] attributes) throws SQLException {
        requireOpen();
        throw SqlErrors.unsupported("CrateDB has no structured types; set an OBJECT as a Map or a record");
    }

    @Override
    public CallableStatement prepareCall(String sql) throws SQLException {
        requireOpen();
        throw SqlErrors.unsupported("CrateDB has no stored procedures");
    }

    @Override
    public CallableStatement prepareCall(String sql, int type, int concurrency) throws SQLException {
        return prepareCall(sql);
    }

    @Override
    public CallableStatement prepareCall(String sql, int type, int concurrency, int holdability) throws SQLException {
        return prepareCall(sql);
    }

    @Override
    public Savepoint setSavepoint() throws SQLException {
        throw noSavepoints();
    }

    @Override
    public Savepoint setSavepoint(String name) throws SQLException {
        throw noSavepoints();
    }

    @Override
    public void rollback(@Nullable Savepoint savepoint) throws SQLException {
        throw noSavepoints();
    }

    @Override
    public void releaseSavepoint(@Nullable Savepoint savepoint) throws SQLException {
        throw noSavepoints();
    }

    private SQLException noSavepoints() throws SQLException {
        requireOpen();
        return SqlErrors.unsupported("CrateDB has no transactions, and so no savepoints");
    }

    @Override
    public Map<String, Class<?>> getTypeMap() throws SQLException {
        requireOpen();
        return new HashMap<>(typeMap);
    }

    /** Without types of its own, a server has nothing to map; the map is kept as JDBC has it. */
    @Override
    public void setTypeMap(Map<String, Class<?>> map) throws SQLException {
        requireOpen();
        typeMap = Map.copyOf(map);
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
