package org.cratedb4j.jdbc.internal.metadata;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A pattern of names: {@code %} stands for any characters, {@code _} for one, and a backslash takes their meaning away. */
final class NamePattern {

    static final char ESCAPE = '\\';

    private final @Nullable String text;
    private final Pattern pattern;

    /** A pattern, null for any name. */
    NamePattern(@Nullable String text) {
        this.text = text;
        this.pattern = Pattern.compile(regex(text == null ? "%" : text), Pattern.DOTALL);
    }

    private static String regex(String text) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESCAPE && i + 1 < text.length()) {
                i++;
                regex.append(Pattern.quote(text.substring(i, i + 1)));
            } else if (c == '%') {
                regex.append(".*");
            } else if (c == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(text.substring(i, i + 1)));
            }
        }
        return regex.toString();
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    /** Whether every name matches. */
    boolean isAny() {
        return text == null || text.equals("%");
    }

    /** The pattern as LIKE takes it, which does not take a backslash at the end. */
    String forLike() {
        String like = text == null ? "%" : text;
        int backslashes = 0;
        while (backslashes < like.length() && like.charAt(like.length() - 1 - backslashes) == ESCAPE) {
            backslashes++;
        }
        return backslashes % 2 == 0 ? like : like + ESCAPE;
    }

    /** Whether the pattern has this in it. */
    boolean mentions(String part) {
        return text != null && text.contains(part);
    }
}
