package org.cratedb4j.embedded.internal.copy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a line of CSV: values may be quoted, a quote inside is doubled, blanks around values do not count. */
public final class CsvLine {
    private static final char QUOTE = '"';

    private final String text;
    private final char delimiter;
    private final boolean emptyAsNull;
    private final List<@Nullable String> values = new ArrayList<>();
    private int position;

    private CsvLine(String text, char delimiter, boolean emptyAsNull) {
        this.text = text;
        this.delimiter = delimiter;
        this.emptyAsNull = emptyAsNull;
    }

    /** @throws UnreadableLineException when a quoted value does not end, or something follows it */
    public static List<@Nullable String> split(String line, char delimiter, boolean emptyAsNull)
            throws UnreadableLineException {
        CsvLine csv = new CsvLine(line, delimiter, emptyAsNull);
        csv.addValue();
        while (csv.position < line.length()) {
            csv.position++;
            csv.addValue();
        }
        return csv.values;
    }

    /** Takes the value that begins here, up to the delimiter after it or the end of the line. */
    private void addValue() throws UnreadableLineException {
        skipBlanks();
        String value = position < text.length() && text.charAt(position) == QUOTE ? quoted() : plain();
        values.add(value.isEmpty() && emptyAsNull ? null : value);
    }

    private void skipBlanks() {
        while (position < text.length() && text.charAt(position) != delimiter && text.charAt(position) <= ' ') {
            position++;
        }
    }

    private String plain() {
        int end = text.indexOf(delimiter, position);
        end = end < 0 ? text.length() : end;
        String value = text.substring(position, end).stripTrailing();
        position = end;
        return value;
    }

    private String quoted() throws UnreadableLineException {
        StringBuilder value = new StringBuilder();
        for (position++; ; position++) {
            if (position >= text.length()) {
                throw new UnreadableLineException("Missing closing quote for value");
            }
            char next = text.charAt(position);
            boolean isDoubled = position + 1 < text.length() && text.charAt(position + 1) == QUOTE;
            if (next == QUOTE && !isDoubled) {
                break;
            } else if (next == QUOTE) {
                position++;
            }
            value.append(next);
        }
        position++;
        skipBlanks();
        if (position < text.length() && text.charAt(position) != delimiter) {
            throw new UnreadableLineException("Unexpected character ('" + text.charAt(position) + "' (code "
                    + (int) text.charAt(position) + ")): Expected column separator character ('" + delimiter
                    + "' (code " + (int) delimiter + ")) or end-of-line");
        }
        return value.toString();
    }
}
