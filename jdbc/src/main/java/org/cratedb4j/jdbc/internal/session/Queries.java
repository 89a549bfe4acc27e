package org.cratedb4j.jdbc.internal.session;

import java.sql.SQLException;
import org.cratedb4j.jdbc.internal.result.RowSource;
import org.jspecify.annotations.Nullable;

/** What the driver itself asks the server, one round trip for each call. */
public interface Queries {

    /** Executes a query with positional parameters in the connection's session; the caller closes the rows. */
    RowSource query(String sql, @Nullable Object... parameters) throws SQLException;
}
