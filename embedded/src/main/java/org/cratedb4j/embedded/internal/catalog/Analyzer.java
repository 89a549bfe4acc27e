package org.cratedb4j.embedded.internal.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text analyzer made with CREATE ANALYZER.
 *
 * @param name the name
 * @param base the analyzer that it extends, or null
 * @param tokenizer what cuts the text into tokens, or null for that of {@code base}
 * @param tokenFilters what is done to the tokens, in order
 * @param charFilters what is done to the text before, in order
 * @param options the analyzer's own options
 */
public record Analyzer(
        String name,
        @Nullable String base,
        @Nullable Part tokenizer,
        List<Part> tokenFilters,
        List<Part> charFilters,
        Map<String, Object> options) {
    public Analyzer {
        tokenFilters = List.copyOf(tokenFilters);
        charFilters = List.copyOf(charFilters);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** A tokenizer or filter and its options. */
    public record Part(String name, Map<String, Object> options) {
        public Part {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }
}
