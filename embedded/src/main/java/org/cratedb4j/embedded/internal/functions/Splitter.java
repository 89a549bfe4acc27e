package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts text at a separator. */
final class Splitter {
    private Splitter() {}

    /** The parts, empty ones included; single characters with a null separator, the whole with an empty one; none of an empty text. */
    static List<String> split(String text, @Nullable String separator) {
        List<String> parts = new ArrayList<>();
        if (text.isEmpty()) {
            return parts;
        }
        if (separator == null) {
            for (int i = 0; i < text.length(); i++) {
                parts.add(text.substring(i, i + 1));
            }
            return parts;
        }
        int start = 0;
        int end = separator.isEmpty() ? -1 : text.indexOf(separator);
        while (end >= 0) {
            parts.add(text.substring(start, end));
            start = end + separator.length();
            end = text.indexOf(separator, start);
        }
        parts.add(text.substring(start));
        return parts;
    }
}
