package org.cratedb4j.jdbc.internal.statement;

import java.sql.Connection;
import java.sql.Statement;
import org.cratedb4j.jdbc.internal.session.Session;

/** What statements know of their connection. */
public interface StatementHost {

    /** The connection, as JDBC has it. */
    Connection connection();

    /** What statements are executed on. */
    Session session();

    /** The fetch size that statements begin with. */
    int fetchSize();

    /** Is told that a statement may write, which nothing can undo. */
    void written();

    /** Is told, once, that a statement was closed. */
    void closed(Statement statement);
}
