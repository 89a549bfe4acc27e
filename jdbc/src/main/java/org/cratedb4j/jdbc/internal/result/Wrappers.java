package org.cratedb4j.jdbc.internal.result;

import java.sql.SQLException;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;

/** What {@link java.sql.Wrapper} asks of objects that wrap nothing but themselves. */
public final class Wrappers {

    private Wrappers() {}

    /** The object itself as a class or interface of its own. */
    public static <T> T unwrap(Object object, Class<T> type) throws SQLException {
        if (type.isInstance(object)) {
            return type.cast(object);
        }
        throw SqlErrors.of(SqlState.INVALID_TYPE, object.getClass().getSimpleName() + " is no " + type.getTypeName());
    }
}
