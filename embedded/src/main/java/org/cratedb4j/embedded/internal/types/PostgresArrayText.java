package org.cratedb4j.embedded.internal.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Arrays in PostgreSQL's words: <code>{1, NULL, "with \"quotes\""}</code>. */
final class PostgresArrayText {
    private final String text;
    private final Function<String, @Nullable Object> element;
    private int position;

    private PostgresArrayText(String text, Function<String, @Nullable Object> element) {
        this.text = text;
        this.element = element;
    }

    static List<@Nullable Object> parse(String text, Function<String, @Nullable Object> element) {
        PostgresArrayText reader = new PostgresArrayText(text, element);
        reader.skipBlanks();
        List<@Nullable Object> array = reader.array();
        reader.skipBlanks();
        if (reader.position < text.length()) {
            throw reader.malformed();
        }
        return array;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> elements = new ArrayList<>();
        expect('{');
        if (peek() == '}') {
            position++;
            return elements;
        }
        elements.add(item());
        while (peek() == ',') {
            position++;
            elements.add(item());
        }
        expect('}');
        return elements;
    }

    private @Nullable Object item() {
        return switch (peek()) {
            case '{' -> array();
            case '"' -> element.apply(quoted());
            default -> bare();
        };
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        position++;
        while (position < text.length() && text.charAt(position) != '"') {
            if (text.charAt(position) == '\\') {
                position++;
            }
            if (position < text.length()) {
                value.append(text.charAt(position++));
            }
        }
        expect('"');
        return value.toString();
    }

    private @Nullable Object bare() {
        int start = position;
        while (position < text.length() && ",{}\"\\".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        String value = text.substring(start, position).strip();
        if (value.isEmpty()) {
            throw malformed();
        }
        return value.toLowerCase(Locale.ROOT).equals("null") ? null : element.apply(value);
    }

    private char peek() {
        skipBlanks();
        if (position == text.length()) {
            throw malformed();
        }
        return text.charAt(position);
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private void expect(char expected) {
        if (position == text.length() || text.charAt(position) != expected) {
            throw malformed();
        }
        position++;
    }

    private CastException malformed() {
        return new CastException("Cannot parse `" + text + "` as array");
    }
}
