package org.cratedb4j.embedded.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.jspecify.annotations.Nullable;

/**
 * A column of texts, or a named index over several, as it is searched.
 *
 * @param name the name of the column or index
 * @param sources where its texts are
 * @param analysis how they become terms
 * @param kind how it is indexed
 */
public record TextField(String name, List<Source> sources, TextAnalysis analysis, Kind kind) {
    public TextField {
        sources = List.copyOf(sources);
    }

    /** How a field is indexed. */
    public enum Kind {
        /** Each text is one term; neither how often nor where it stands counts. */
        PLAIN,
        /** Texts are analyzed. */
        FULLTEXT,
        /** Not at all: nothing is found in it. */
        OFF
    }

    /**
     * Where texts are.
     *
     * @param slot the slot of the top-level column
     * @param keys the way into an object
     */
    public record Source(int slot, List<String> keys) {
        public Source {
            keys = List.copyOf(keys);
        }
    }

    /** The texts of a row. */
    List<String> texts(RowData row) {
        if (kind == Kind.OFF) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Source source : sources) {
            collect(row.value(source.slot()), source.keys(), texts);
        }
        return texts;
    }

    private static void collect(@Nullable Object value, List<String> keys, List<String> texts) {
        if (value instanceof List<?> list) {
            list.forEach(element -> collect(element, keys, texts));
        } else if (value instanceof Map<?, ?> object && !keys.isEmpty()) {
            collect(object.get(keys.get(0)), keys.subList(1, keys.size()), texts);
        } else if (value instanceof Boolean truth && keys.isEmpty()) {
            texts.add(term(truth));
        } else if (value != null && keys.isEmpty()) {
            texts.add(value.toString());
        }
    }

    /** The term that stands for a truth value. */
    static String term(Object value) {
        return value instanceof Boolean truth ? truth ? "T" : "F" : value.toString();
    }
}
