package org.cratedb4j.client.internal.sql;

import java.util.List;
import java.util.Locale;

/** What a statement's first keyword tells about it. */
public final class StatementKind {

    private StatementKind() {}

    /** Whether running the statement twice is the same as running it once, because it only reads. When in doubt, no. */
    public static boolean isReadOnly(String sql) {
        SqlScanner scanner = new SqlScanner(sql);
        return startsReadOnly(scanner) && isLastStatement(scanner);
    }

    /** Whether the statement is a query that {@code DECLARE} takes: it knows neither {@code WITH} nor brackets around it. */
    public static boolean canHaveCursor(String sql) {
        SqlScanner scanner = new SqlScanner(sql);
        scanner.skipBlanks();
        String word = scanner.readWord().toUpperCase(Locale.ROOT);
        return (word.equals("SELECT") || word.equals("VALUES")) && isLastStatement(scanner);
    }

    /** Whether the statement is an {@code INSERT} of rows that are written out, and not of a query's. When in doubt, no. */
    public static boolean isInsertOfValues(String sql) {
        SqlScanner scanner = new SqlScanner(sql);
        scanner.skipBlanks();
        return scanner.readWord().equalsIgnoreCase("INSERT")
                && firstOf(scanner, "VALUES", "SELECT").equals("VALUES");
    }

    private static boolean startsReadOnly(SqlScanner scanner) {
        return switch (nextWord(scanner)) {
            case "SELECT", "SHOW", "VALUES" -> true;
            case "WITH" -> leadsToSelect(scanner);
            case "EXPLAIN" -> !hasAnalyze(scanner);
            default -> false;
        };
    }

    private static String nextWord(SqlScanner scanner) {
        scanner.skipBlanks();
        while (!scanner.atEnd() && scanner.current() == '(') {
            scanner.advance();
            scanner.skipBlanks();
        }
        return scanner.readWord().toUpperCase(Locale.ROOT);
    }

    /** Finds the statement behind {@code WITH a AS (...), b AS (...)}. */
    private static boolean leadsToSelect(SqlScanner scanner) {
        String word = firstOf(scanner, "SELECT", "VALUES", "INSERT", "UPDATE", "DELETE");
        return word.equals("SELECT") || word.equals("VALUES");
    }

    /** The first of some words that stands outside of brackets, an empty text if there is none. */
    static String firstOf(SqlScanner scanner, String... words) {
        int depth = 0;
        while (!scanner.atEnd()) {
            if (scanner.skipBlanks() || scanner.skipQuoted()) {
                continue;
            }
            String word = scanner.readWord().toUpperCase(Locale.ROOT);
            if (word.isEmpty()) {
                depth += depthChange(scanner.current());
                scanner.advance();
            } else if (depth == 0 && List.of(words).contains(word)) {
                return word;
            }
        }
        return "";
    }

    private static int depthChange(char c) {
        return c == '(' ? 1 : c == ')' ? -1 : 0;
    }

    /** {@code EXPLAIN ANALYZE} runs the statement. Elsewhere the word only costs a repetition. */
    private static boolean hasAnalyze(SqlScanner scanner) {
        while (!scanner.atEnd()) {
            if (scanner.skipBlanks() || scanner.skipQuoted()) {
                continue;
            }
            String word = scanner.readWord();
            if (word.equalsIgnoreCase("ANALYZE")) {
                return true;
            }
            if (word.isEmpty()) {
                scanner.advance();
            }
        }
        return false;
    }

    private static boolean isLastStatement(SqlScanner scanner) {
        while (!scanner.atEnd()) {
            if (scanner.skipBlanks() || scanner.skipQuoted()) {
                continue;
            }
            boolean ends = scanner.current() == ';';
            if (scanner.readWord().isEmpty()) {
                scanner.advance();
            }
            scanner.skipBlanks();
            if (ends && !scanner.atEnd() && scanner.current() != ';') {
                return false;
            }
        }
        return true;
    }
}
