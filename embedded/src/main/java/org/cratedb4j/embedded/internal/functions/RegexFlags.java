package org.cratedb4j.embedded.internal.functions;

import java.util.regex.Pattern;

/** The flags that regular expression functions take. */
final class RegexFlags {
    private RegexFlags() {}

    /** The flags of {@link Pattern} that the letters stand for. */
    static int parse(String letters) {
        int flags = 0;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            flags |= switch (letter) {
                case 'i' -> Pattern.CASE_INSENSITIVE;
                case 'u' -> Pattern.UNICODE_CASE;
                case 'U' -> Pattern.UNICODE_CHARACTER_CLASS;
                case 's' -> Pattern.DOTALL;
                case 'm' -> Pattern.MULTILINE;
                case 'x' -> Pattern.COMMENTS;
                case 'd' -> Pattern.UNIX_LINES;
                case ' ', 'g' -> 0;
                default -> throw new IllegalArgumentException("The regular expression flag is unknown: " + letter);
            };
        }
        return flags;
    }

    /** Whether all matches are meant, not the first alone. */
    static boolean isGlobal(String letters) {
        return letters.indexOf('g') >= 0;
    }
}
