package org.cratedb4j.jdbc.internal.connection;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/** The statements of a connection that are open; forgotten ones are let go. Safe for use by many threads. */
final class OpenStatements {

    private final Set<Statement> statements =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    <S extends Statement> S add(S statement) {
        statements.add(statement);
        return statement;
    }

    void remove(Statement statement) {
        statements.remove(statement);
    }

    /** Closes all of them; what one of them complains about is no longer of interest. */
    void closeAll() {
        List<Statement> open;
        // As the class of the set has it, for iterating.
        synchronized (statements) {
            open = new ArrayList<>(statements);
        }
        for (Statement statement : open) {
            try {
                statement.close();
            } catch (SQLException e) {
                // Its rows went with the connection.
                statements.remove(statement);
            }
        }
    }
}
