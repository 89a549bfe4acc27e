package org.cratedb4j.embedded.internal.functions;

import java.util.regex.Pattern;
import org.cratedb4j.embedded.internal.errors.CrateError;

/** The regular expressions of {@code ~}: Java's when they use its escapes or begin with its flags, else Lucene's. */
final class LuceneRegex {
    private static final Pattern JAVA_SYNTAX =
            Pattern.compile(".*\\\\[dDsSwWbBAGZz].*|^\\(\\?[idmsuxU]\\).*", Pattern.DOTALL);

    private LuceneRegex() {}

    /**
     * Compiles an expression that is to match whole texts.
     *
     * @throws CrateError "unsupported" for Lucene's complement, intersection and numeric ranges, which Java has not
     */
    static Pattern compile(String regex) {
        return JAVA_SYNTAX.matcher(regex).matches()
                ? Pattern.compile(regex)
                : Pattern.compile(translate(regex), Pattern.DOTALL);
    }

    private static String translate(String regex) {
        StringBuilder java = new StringBuilder(regex.length());
        boolean inClass = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\' && i + 1 < regex.length()) {
                java.append(Pattern.quote(String.valueOf(regex.charAt(++i))));
            } else if (inClass) {
                inClass = c != ']';
                java.append(c == '[' || c == '&' ? "\\" + c : String.valueOf(c));
            } else if (c == '"') {
                int end = regex.indexOf('"', i + 1);
                if (end < 0) {
                    throw new IllegalArgumentException("expected '\"' at position " + regex.length());
                }
                java.append(Pattern.quote(regex.substring(i + 1, end)));
                i = end;
            } else {
                inClass = c == '[';
                java.append(translate(c));
            }
        }
        return java.toString();
    }

    private static String translate(char c) {
        return switch (c) {
            case '@' -> ".*";
            case '#' -> "(?!)";
            case '^', '$' -> "\\" + c;
            case '~', '&', '<' -> throw CrateError.unsupported("'" + c + "' in a regular expression");
            default -> String.valueOf(c);
        };
    }
}
