package org.cratedb4j.embedded.internal.system;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.catalog.BuiltInAnalysis;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.jspecify.annotations.Nullable;

/** The rows of {@code information_schema.routines}: what there is for analyzing text. */
final class Routines {
    private static final String ANALYZER = "ANALYZER";

    private Routines() {}

    static Stream<Map<String, @Nullable Object>> rows(Catalog catalog) {
        return Stream.of(
                        rows(BuiltInAnalysis.ANALYZERS, ANALYZER),
                        rows(BuiltInAnalysis.CHAR_FILTERS, "CHAR_FILTER"),
                        rows(BuiltInAnalysis.TOKEN_FILTERS, "TOKEN_FILTER"),
                        rows(BuiltInAnalysis.TOKENIZERS, "TOKENIZER"),
                        rows(catalog.analyzers().keySet(), ANALYZER))
                .flatMap(rows -> rows);
    }

    private static Stream<Map<String, @Nullable Object>> rows(Set<String> names, String type) {
        return new TreeSet<>(names)
                .stream()
                        .map(name -> Row.of("routine_name", name)
                                .and("routine_type", type)
                                .done());
    }
}
