package org.cratedb4j.jdbc.internal.connection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.jspecify.annotations.Nullable;

/** A connection as a pool hands it out: it is the connection, but closing it gives it back. */
final class ConnectionHandle implements InvocationHandler {

    private final CrateConnection connection;
    private final CratePooledConnection pooled;
    private final OpenStatements statements = new OpenStatements();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Connection proxy = as(Connection.class, this);

    ConnectionHandle(CrateConnection connection, CratePooledConnection pooled) {
        this.connection = connection;
        this.pooled = pooled;
    }

    private static <T> T as(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(ConnectionHandle.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    Connection proxy() {
        return proxy;
    }

    /** Takes the connection away from who has the handle. */
    void invalidate() {
        if (closed.compareAndSet(false, true)) {
            statements.closeAll();
        }
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "close" -> {
                if (!closed.get()) {
                    invalidate();
                    pooled.returned();
                }
                return null;
            }
            case "isClosed" -> {
                return closed.get() || connection.isClosed();
            }
            case "isValid" -> {
                return !closed.get() && Boolean.TRUE.equals(call(connection, method, arguments));
            }
            case "equals" -> {
                return arguments != null && self == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(self);
            }
            case "toString" -> {
                return "Handle of " + connection;
            }
            default -> {
                if (closed.get()) {
                    throw SqlErrors.of(SqlState.CONNECTION_CLOSED, "The connection has been given back to its pool");
                }
                return wrapped(call(connection, method, arguments));
            }
        }
    }

    private @Nullable Object wrapped(@Nullable Object result) {
        if (result instanceof CallableStatement) {
            return result;
        }
        if (result instanceof PreparedStatement statement) {
            return as(PreparedStatement.class, onStatement(statements.add(statement)));
        }
        if (result instanceof Statement statement) {
            return as(Statement.class, onStatement(statements.add(statement)));
        }
        return result instanceof DatabaseMetaData metadata
                ? as(
                        DatabaseMetaData.class,
                        (self, method, arguments) ->
                                method.getName().equals("getConnection") ? proxy : call(metadata, method, arguments))
                : result;
    }

    private InvocationHandler onStatement(Statement statement) {
        return (self, method, arguments) -> {
            switch (method.getName()) {
                case "getConnection" -> {
                    return statement.isClosed() ? statement.getConnection() : proxy;
                }
                case "equals" -> {
                    return arguments != null && self == arguments[0];
                }
                case "close" -> {
                    boolean open = !statement.isClosed();
                    statement.close();
                    if (open && self instanceof PreparedStatement prepared) {
                        pooled.closed(prepared);
                    }
                    return null;
                }
                default -> {
                    return call(statement, method, arguments);
                }
            }
        };
    }

    private @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException error
                    && String.valueOf(error.getSQLState()).startsWith("08")) {
                pooled.failed(error);
            }
            throw e.getCause();
        }
    }
}
