package org.cratedb4j.jdbc.internal.sql;

import java.sql.SQLException;
import org.cratedb4j.client.internal.sql.StatementKind;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it is sent.
 *
 * @param text the text in CrateDB's SQL, without JDBC escapes and without a semicolon in the end
 * @param parameterCount the number of its parameters
 * @param kind what comes of it
 */
public record SqlText(String text, int parameterCount, SqlKind kind) {

    /** Reads a statement; JDBC escapes are translated or, where they are not wanted, left as they are. */
    public static SqlText parse(@Nullable String sql, boolean escapes) throws SQLException {
        if (sql == null) {
            throw SqlErrors.of(SqlState.SYNTAX_ERROR, "The text of the statement is null");
        }
        SqlTranslator translator = new SqlTranslator(sql, escapes);
        String text = translator.translate();
        return new SqlText(text, translator.parameterCount(), SqlKind.of(text));
    }

    /** Whether it is a query that can stand in another one's place of a table. */
    public boolean isSelect() {
        return StatementKind.canHaveCursor(text);
    }
}
