package org.cratedb4j.jdbc.internal.result;

import java.sql.ResultSet;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** What a result set knows of the statement that made it. */
public interface ResultSetOwner {

    /** Nobody: the result set was made by metadata, or stands for an array. */
    ResultSetOwner NONE = new ResultSetOwner() {
        @Override
        public @Nullable Statement statement() {
            return null;
        }

        @Override
        public int maxFieldSize() {
            return 0;
        }

        @Override
        public int fetchSize() {
            return 0;
        }

        @Override
        public void closed(ResultSet result) {}
    };

    /** The statement, null if there is none. */
    @Nullable
    Statement statement();

    /** How many characters or bytes text and binary values may have, 0 for any number; see {@link Statement#getMaxFieldSize}. */
    int maxFieldSize();

    /** The statement's fetch size, with which the result set begins. */
    int fetchSize();

    /** Is told, once, that a result set was closed. */
    void closed(ResultSet result);
}
