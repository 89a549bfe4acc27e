package org.cratedb4j.jdbc.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cratedb4j.client.internal.sql.SqlScanner;

/** The tokens of a statement, without blanks and comments. */
public final class SqlTokens {

    /** What a token is. */
    public enum Kind {
        /** A key word or a name without quotes. */
        WORD,
        /** A name in quotes. */
        QUOTED_NAME,
        /** {@code ?} or {@code $1}. */
        PARAMETER,
        /** A number, a string, a bracket, an operator or a part of one. */
        OTHER
    }

    /**
     * A token.
     *
     * @param kind what it is
     * @param text a word in small letters, a name without its quotes, the number of a parameter from 1, or what stands there
     */
    public record Token(Kind kind, String text) {

        /** Whether it is this key word or character. */
        public boolean is(String other) {
            return kind != Kind.QUOTED_NAME && text.equals(other);
        }

        /** Whether it can be a name. */
        public boolean isName() {
            return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
        }
    }

    private final SqlScanner scanner;
    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int marks;

    private SqlTokens(String sql) {
        this.sql = sql;
        scanner = new SqlScanner(sql);
    }

    /** Reads a statement without JDBC escapes. */
    public static List<Token> of(String sql) {
        SqlTokens reader = new SqlTokens(sql);
        while (!reader.scanner.atEnd()) {
            if (!reader.scanner.skipBlanks()) {
                reader.tokens.add(reader.next());
            }
        }
        return List.copyOf(reader.tokens);
    }

    private Token next() {
        int start = scanner.position();
        char first = scanner.current();
        if (scanner.skipQuoted()) {
            String text = sql.substring(start, scanner.position());
            return first == '"' ? new Token(Kind.QUOTED_NAME, unquoted(text)) : new Token(Kind.OTHER, text);
        }
        String word = scanner.readWord();
        if (!word.isEmpty()) {
            return new Token(Kind.WORD, word.toLowerCase(Locale.ROOT));
        }
        scanner.advance();
        if (first == '?') {
            marks++;
            return new Token(Kind.PARAMETER, String.valueOf(marks));
        }
        while (isDigit(scanner.peek(0)) && (isDigit(first) || first == '$')) {
            scanner.advance();
        }
        String text = sql.substring(start, scanner.position());
        return first == '$' && text.length() > 1
                ? new Token(Kind.PARAMETER, text.substring(1))
                : new Token(Kind.OTHER, text);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String unquoted(String text) {
        String inner = text.length() < 2 ? "" : text.substring(1, text.length() - 1);
        return inner.replace("\"\"", "\"");
    }
}
