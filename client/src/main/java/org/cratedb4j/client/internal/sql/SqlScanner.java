package org.cratedb4j.client.internal.sql;

/**
 * Walks over the text of a statement and knows which parts of it are no code: strings, quoted names, comments. It knows no
 * grammar.
 */
public final class SqlScanner {

    private final String sql;
    private int position;

    public SqlScanner(String sql) {
        this.sql = sql;
    }

    public int position() {
        return position;
    }

    public boolean atEnd() {
        return position >= sql.length();
    }

    public char current() {
        return sql.charAt(position);
    }

    /** The character some places ahead, NUL beyond the end. */
    public char peek(int ahead) {
        int index = position + ahead;
        return index < sql.length() ? sql.charAt(index) : '\0';
    }

    public void advance() {
        position++;
    }

    /** Goes back to where the scanner was. */
    public void moveTo(int earlier) {
        position = earlier;
    }

    /** Skips blanks and comments; true if there were any. */
    public boolean skipBlanks() {
        int start = position;
        while (!atEnd()) {
            if (Character.isWhitespace(current())) {
                position++;
            } else if (current() == '-' && peek(1) == '-') {
                skipTo("\n", 2);
            } else if (current() == '/' && peek(1) == '*') {
                skipTo("*/", 2);
            } else {
                break;
            }
        }
        return position > start;
    }

    /** Skips a string or a quoted name that begins here; true if there was one. */
    public boolean skipQuoted() {
        char c = current();
        if (c == '\'' || c == '"' || c == '`') {
            skipQuotes(c, false);
            return true;
        }
        if ((c == 'e' || c == 'E') && peek(1) == '\'') {
            position++;
            skipQuotes('\'', true);
            return true;
        }
        return c == '$' && skipDollarQuoted();
    }

    /** Reads the quoted name that begins here, as it is. */
    String readQuotedName() {
        int start = position;
        skipQuotes('"', false);
        String quoted = sql.substring(start + 1, Math.max(start + 1, position - 1));
        return quoted.replace("\"\"", "\"");
    }

    /** Reads a word, or returns an empty text if none begins here. */
    public String readWord() {
        int start = position;
        if (isWordStart(peek(0))) {
            while (isWordPart(peek(0))) {
                position++;
            }
        }
        return sql.substring(start, position);
    }

    public static boolean isWordStart(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    public static boolean isWordPart(char c) {
        return isWordStart(c) || (c >= '0' && c <= '9');
    }

    private void skipQuotes(char quote, boolean escapes) {
        position++;
        while (!atEnd()) {
            char c = current();
            position++;
            if (c == '\\' && escapes) {
                position++;
            } else if (c == quote) {
                if (peek(0) != quote) {
                    return;
                }
                position++;
            }
        }
    }

    private boolean skipDollarQuoted() {
        int end = position + 1;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        boolean parameter = end > position + 1 && !isWordStart(sql.charAt(position + 1));
        if (parameter || end >= sql.length() || sql.charAt(end) != '$') {
            return false;
        }
        String tag = sql.substring(position, end + 1);
        skipTo(tag, tag.length());
        return true;
    }

    private void skipTo(String end, int from) {
        int found = sql.indexOf(end, position + from);
        position = found < 0 ? sql.length() : found + end.length();
    }
}
