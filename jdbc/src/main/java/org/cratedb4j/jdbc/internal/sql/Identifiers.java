package org.cratedb4j.jdbc.internal.sql;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;

/** Names of tables and columns, as SQL writes them. */
public final class Identifiers {

    /** Names in capitals are no simple ones: CrateDB would take them for small letters. */
    private static final Pattern SIMPLE = Pattern.compile("[a-z_][a-z0-9_]*");

    /** The words that CrateDB's grammar does not take for names unless they are quoted. */
    private static final Set<String> RESERVED = Set.of(
            "ADD",
            "ALL",
            "ALTER",
            "AND",
            "ANY",
            "ARRAY",
            "AS",
            "ASC",
            "BETWEEN",
            "BY",
            "CALLED",
            "CASE",
            "CAST",
            "COLUMN",
            "CONSTRAINT",
            "COSTS",
            "CREATE",
            "CROSS",
            "CURRENT_CATALOG",
            "CURRENT_DATE",
            "CURRENT_ROLE",
            "CURRENT_SCHEMA",
            "CURRENT_TIME",
            "CURRENT_TIMESTAMP",
            "CURRENT_USER",
            "DEFAULT",
            "DELETE",
            "DENY",
            "DESC",
            "DESCRIBE",
            "DIRECTORY",
            "DISTINCT",
            "DROP",
            "ELSE",
            "END",
            "ESCAPE",
            "EXCEPT",
            "EXISTS",
            "EXTRACT",
            "FALSE",
            "FIRST",
            "FOR",
            "FROM",
            "FULL",
            "FUNCTION",
            "GRANT",
            "GROUP",
            "HAVING",
            "IF",
            "IN",
            "INDEX",
            "INNER",
            "INPUT",
            "INSERT",
            "INTERSECT",
            "INTO",
            "IS",
            "JOIN",
            "LAST",
            "LEFT",
            "LIKE",
            "LIMIT",
            "MATCH",
            "NATURAL",
            "NOT",
            "NULL",
            "NULLS",
            "OBJECT",
            "OFFSET",
            "ON",
            "OR",
            "ORDER",
            "OUTER",
            "PERSISTENT",
            "RECURSIVE",
            "RESET",
            "RETURNS",
            "REVOKE",
            "RIGHT",
            "SELECT",
            "SESSION_USER",
            "SET",
            "SOME",
            "STRATIFY",
            "STRING",
            "TABLE",
            "THEN",
            "TRANSIENT",
            "TRUE",
            "TRY_CAST",
            "UNBOUNDED",
            "UNION",
            "UPDATE",
            "USER",
            "USING",
            "WHEN",
            "WHERE",
            "WITH");

    private Identifiers() {}

    /** Whether a name can be written without quotes and stays the same. */
    public static boolean isSimple(String name) {
        return SIMPLE.matcher(name).matches() && !RESERVED.contains(name.toUpperCase(Locale.ROOT));
    }

    /** A name in quotes. */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A name, in quotes if it must or shall have them; one that has them already stays as it is. */
    public static String enquote(String name, boolean always) throws SQLException {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw SqlErrors.of(SqlState.INVALID_ARGUMENT, "A name has at least one character, and none of them is NUL");
        }
        boolean quoted = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
        if (quoted && name.substring(1, name.length() - 1).replace("\"\"", "").indexOf('"') < 0) {
            return name;
        }
        return always || !isSimple(name) ? quote(name) : name;
    }
}
