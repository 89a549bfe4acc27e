package org.cratedb4j.embedded.internal.sql;

import java.util.function.IntPredicate;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;

/** Reads the texts between quotes, with and without escapes. */
final class Texts {
    private Texts() {}

    static String of(CrateSqlParser.TextContext context) {
        String text = context.getText();
        if (context.QUOTED_TEXT() != null) {
            return text.substring(1, text.length() - 1).replace("''", "'");
        }
        int tag = text.indexOf('$', 1) + 1;
        if (text.length() < 2 * tag) {
            throw SyntaxErrors.at(context.getStart(), "unterminated dollar-quoted text");
        }
        return text.substring(tag, text.length() - tag);
    }

    static String of(CrateSqlParser.NameOrTextContext context) {
        return context.text() != null ? of(context.text()) : Names.of(context.identifier());
    }

    /** Resolves the escapes of {@code E'...'}, given what stands between its quotes. */
    static String unescape(String source) {
        return source.indexOf('\\') < 0 ? source.replace("''", "'") : new Unescaping(source).run();
    }

    /** One pass over a source. */
    private static final class Unescaping {
        private final String source;
        private final StringBuilder result;
        private int position;

        private Unescaping(String source) {
            this.source = source;
            this.result = new StringBuilder(source.length());
        }

        private String run() {
            while (position < source.length()) {
                char c = source.charAt(position++);
                if (c == '\\') {
                    escape();
                } else {
                    if (c == '\'') {
                        position++;
                    }
                    result.append(c);
                }
            }
            return result.toString();
        }

        private void escape() {
            char c = source.charAt(position++);
            switch (c) {
                case 'b' -> result.append('\b');
                case 'f' -> result.append('\f');
                case 'n' -> result.append('\n');
                case 'r' -> result.append('\r');
                case 't' -> result.append('\t');
                case 'u' -> unicode(4);
                case 'U' -> unicode(8);
                case 'x' -> hexadecimalByte();
                case '0', '1', '2', '3' -> octalByte();
                default -> result.append(c);
            }
        }

        private void unicode(int digits) {
            int end = endOf(digits, Unescaping::isHexadecimal);
            int codePoint = end - position == digits ? Integer.parseUnsignedInt(source, position, end, 16) : -1;
            if (!Character.isValidCodePoint(codePoint)) {
                throw new CrateError(ErrorKind.SQL_PARSE, "Invalid Unicode escape (must be \\uXXXX or \\UXXXXXXXX)");
            }
            result.appendCodePoint(codePoint);
            position = end;
        }

        private void hexadecimalByte() {
            int end = endOf(2, Unescaping::isHexadecimal);
            if (end == position) {
                result.append('x');
            } else {
                result.appendCodePoint(Integer.parseInt(source, position, end, 16));
                position = end;
            }
        }

        private void octalByte() {
            int end = endOf(2, c -> c >= '0' && c <= '7');
            result.appendCodePoint(Integer.parseInt(source, position - 1, end, 8));
            position = end;
        }

        private int endOf(int maxLength, IntPredicate digit) {
            int end = position;
            int limit = Math.min(source.length(), position + maxLength);
            while (end < limit && digit.test(source.charAt(end))) {
                end++;
            }
            return end;
        }

        private static boolean isHexadecimal(int c) {
            return c < 128 && Character.digit(c, 16) >= 0;
        }
    }
}
