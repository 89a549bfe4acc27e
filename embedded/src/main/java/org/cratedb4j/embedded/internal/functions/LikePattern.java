package org.cratedb4j.embedded.internal.functions;

import java.util.regex.Pattern;

/** LIKE's patterns as regular expressions. */
final class LikePattern {
    private LikePattern() {}

    /**
     * Translates a pattern.
     *
     * @param escape the character that takes away the meaning of the next one; empty for none
     * @throws IllegalArgumentException when the pattern ends with it
     */
    static Pattern compile(String like, String escape, boolean ignoreCase) {
        if (escape.length() > 1) {
            throw new IllegalArgumentException("ESCAPE must be a single character");
        }
        StringBuilder regex = new StringBuilder();
        boolean escaped = false;
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            if (!escaped && !escape.isEmpty() && c == escape.charAt(0)) {
                escaped = true;
                continue;
            }
            regex.append(!escaped && c == '%' ? ".*" : !escaped && c == '_' ? "." : Pattern.quote(String.valueOf(c)));
            escaped = false;
        }
        if (escaped) {
            throw new IllegalArgumentException(
                    "pattern '" + like + "' must not end with escape character '" + escape + "'");
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL | (ignoreCase ? Pattern.CASE_INSENSITIVE : 0));
    }
}
