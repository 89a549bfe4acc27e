package org.cratedb4j.jdbc.internal.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cratedb4j.client.internal.sql.SqlScanner;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;

/**
 * Goes over the text of a statement once: counts parameters, translates JDBC escapes, and refuses a second statement. It
 * knows strings, quoted names, dollar quotes and comments, in which nothing has a meaning, but no grammar.
 *
 * <p>A parameter is {@code ?} or {@code $1}; {@code ??} stands for a question mark that is none. An escape begins like one of
 * CrateDB's object literals, {@code {name = value}}, from which the character behind its keyword tells it apart.
 */
final class SqlTranslator {

    private final String sql;
    private final boolean escapes;
    private final SqlScanner scanner;
    private int marks;
    private int highestNumber;

    SqlTranslator(String sql, boolean escapes) {
        this.sql = sql;
        this.escapes = escapes;
        scanner = new SqlScanner(sql);
    }

    int parameterCount() {
        return Math.max(marks, highestNumber);
    }

    String translate() throws SQLException {
        StringBuilder text = new StringBuilder(sql.length());
        copy(text, ";");
        requireNothingBehind();
        return text.toString().strip();
    }

    /** More than one semicolon in the end is fine, more than one statement is not. */
    private void requireNothingBehind() throws SQLException {
        while (!scanner.atEnd()) {
            if (scanner.current() == ';') {
                scanner.advance();
            } else if (!scanner.skipBlanks()) {
                throw SqlErrors.of(
                        SqlState.SYNTAX_ERROR,
                        "There is a second statement at position " + (scanner.position() + 1)
                                + ": CrateDB takes one at a time; execute them one by one, or as a batch");
            }
        }
    }

    /** Copies up to one of some characters outside of all brackets, or to the end. */
    private void copy(StringBuilder out, String ends) throws SQLException {
        int depth = 0;
        while (!scanner.atEnd()) {
            int start = scanner.position();
            char c = scanner.current();
            if (depth == 0 && ends.indexOf(c) >= 0) {
                return;
            }
            if (!scanner.skipBlanks()
                    && !scanner.skipQuoted()
                    && scanner.readWord().isEmpty()) {
                if (c == '{' && escapes && translateEscape(out)) {
                    continue;
                }
                depth += depthChange(c);
                skipCharacter(c);
                // Of two question marks, which stand for one, the second is copied.
                start += c == '?' ? scanner.position() - start - 1 : 0;
            }
            out.append(sql, start, scanner.position());
        }
    }

    private static int depthChange(char c) {
        return switch (c) {
            case '(', '[', '{' -> 1;
            case ')', ']', '}' -> -1;
            default -> 0;
        };
    }

    private void skipCharacter(char c) {
        scanner.advance();
        if (c == '?') {
            if (scanner.peek(0) == '?') {
                scanner.advance();
            } else {
                marks++;
            }
        } else if (c == '$') {
            int number = 0;
            while (Character.digit(scanner.peek(0), 10) >= 0 && number < Short.MAX_VALUE) {
                number = number * 10 + Character.digit(scanner.peek(0), 10);
                scanner.advance();
            }
            highestNumber = Math.max(highestNumber, number);
        }
    }

    /** Translates the escape that begins here, if one does. */
    private boolean translateEscape(StringBuilder out) throws SQLException {
        int start = scanner.position();
        scanner.advance();
        scanner.skipBlanks();
        if (scanner.peek(0) == '?') {
            throw storedProcedure();
        }
        String keyword = scanner.readWord().toLowerCase(Locale.ROOT);
        boolean separated = scanner.skipBlanks();
        if (!isEscape(keyword, scanner.peek(0), separated)) {
            scanner.moveTo(start);
            return false;
        }
        out.append(translation(keyword));
        if (scanner.atEnd()) {
            throw SqlErrors.of(
                    SqlState.SYNTAX_ERROR, "The escape {" + keyword + " at position " + (start + 1) + " is not closed");
        }
        scanner.advance();
        return true;
    }

    private static boolean isEscape(String keyword, char next, boolean separated) {
        return switch (keyword) {
            case "d", "t", "ts", "escape" -> next == '\'' || next == '?';
            case "limit" -> Character.isDigit(next) || next == '?' || next == '$';
            case "fn", "oj", "call" -> separated && next != '=';
            default -> false;
        };
    }

    private String translation(String keyword) throws SQLException {
        return switch (keyword) {
            case "d" -> "CAST(" + content() + " AS DATE)";
            case "t" -> "CAST(" + content() + " AS TIME WITH TIME ZONE)";
            case "ts" -> "CAST(" + content() + " AS TIMESTAMP WITHOUT TIME ZONE)";
            case "escape" -> "ESCAPE " + content();
            case "limit" -> "LIMIT " + content();
            case "fn" -> function();
            case "oj" -> content();
            default -> throw storedProcedure();
        };
    }

    private String content() throws SQLException {
        StringBuilder content = new StringBuilder();
        copy(content, "}");
        return content.toString().strip();
    }

    private String function() throws SQLException {
        String name = scanner.readWord();
        scanner.skipBlanks();
        List<String> arguments = new ArrayList<>();
        if (scanner.peek(0) == '(') {
            do {
                scanner.advance();
                StringBuilder argument = new StringBuilder();
                copy(argument, ",)");
                arguments.add(argument.toString().strip());
            } while (scanner.peek(0) == ',');
            scanner.advance();
            if (arguments.equals(List.of(""))) {
                arguments.clear();
            }
        }
        // What else stands there is for the server to refuse.
        return EscapeFunctions.translate(name, arguments) + content();
    }

    private static SQLException storedProcedure() {
        return SqlErrors.unsupported("CrateDB has no stored procedures: {call ...} cannot be executed");
    }
}
