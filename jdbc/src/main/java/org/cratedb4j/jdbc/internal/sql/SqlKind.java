package org.cratedb4j.jdbc.internal.sql;

import java.util.Locale;
import java.util.Set;
import org.cratedb4j.client.internal.sql.SqlScanner;

/** What a statement's keywords tell about what comes of it. */
public enum SqlKind {
    /** Returns rows. */
    QUERY,
    /** INSERT, or UPDATE, without RETURNING: changes rows, and could return them. */
    WRITE,
    /** Changes rows, of which the count is all there is. */
    COUNTING,
    /** Changes something else than rows, and returns nothing. */
    DEFINITION,
    /** Only the server knows. */
    OTHER;

    private static final Set<String> DEFINITIONS = Set.of(
            "CREATE",
            "DROP",
            "ALTER",
            "SET",
            "RESET",
            "GRANT",
            "DENY",
            "REVOKE",
            "REFRESH",
            "ANALYZE",
            "BEGIN",
            "START",
            "COMMIT",
            "END",
            "DECLARE",
            "CLOSE",
            "DISCARD",
            "DEALLOCATE",
            "RESTORE");

    /** The kind of a statement. */
    public static SqlKind of(String sql) {
        SqlScanner scanner = new SqlScanner(sql);
        return of(firstWord(scanner), scanner);
    }

    private static SqlKind of(String keyword, SqlScanner scanner) {
        return switch (keyword) {
            case "SELECT", "SHOW", "VALUES", "EXPLAIN", "FETCH", "TABLE" -> QUERY;
            case "WITH" -> of(wordAtTop(scanner, Set.of("SELECT", "VALUES", "INSERT", "UPDATE", "DELETE")), scanner);
            case "INSERT", "UPDATE" -> wordAtTop(scanner, Set.of("RETURNING")).isEmpty() ? WRITE : QUERY;
            case "DELETE", "KILL" -> COUNTING;
            default -> DEFINITIONS.contains(keyword) ? DEFINITION : OTHER;
        };
    }

    /** Whether the statement returns rows, and nothing else. */
    public boolean isQuery() {
        return this == QUERY;
    }

    /** Whether the statement's own row count says how many rows it changed. */
    public boolean isCounting() {
        return this != DEFINITION;
    }

    private static String firstWord(SqlScanner scanner) {
        scanner.skipBlanks();
        while (!scanner.atEnd() && scanner.current() == '(') {
            scanner.advance();
            scanner.skipBlanks();
        }
        return scanner.atEnd() ? "" : scanner.readWord().toUpperCase(Locale.ROOT);
    }

    /** The next of some words outside of all parentheses, an empty text if there is none. */
    private static String wordAtTop(SqlScanner scanner, Set<String> words) {
        int depth = 0;
        while (!scanner.atEnd()) {
            if (scanner.skipBlanks() || scanner.skipQuoted()) {
                continue;
            }
            String word = scanner.readWord().toUpperCase(Locale.ROOT);
            if (depth == 0 && words.contains(word)) {
                return word;
            }
            if (word.isEmpty()) {
                depth += depthChange(scanner.current());
                scanner.advance();
            }
        }
        return "";
    }

    private static int depthChange(char c) {
        return c == '(' ? 1 : c == ')' ? -1 : 0;
    }
}
