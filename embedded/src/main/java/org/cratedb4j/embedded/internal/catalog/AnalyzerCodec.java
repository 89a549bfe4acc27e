package org.cratedb4j.embedded.internal.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Analyzers as named values, for the store. The names are part of the file format. */
final class AnalyzerCodec {
    private AnalyzerCodec() {}

    static Map<String, @Nullable Object> encode(Analyzer analyzer) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        Analyzer.Part tokenizer = analyzer.tokenizer();
        fields.put("base", analyzer.base());
        fields.put("tokenizer", tokenizer == null ? null : encode(tokenizer));
        fields.put(
                "tokenFilters",
                analyzer.tokenFilters().stream().map(AnalyzerCodec::encode).toList());
        fields.put(
                "charFilters",
                analyzer.charFilters().stream().map(AnalyzerCodec::encode).toList());
        fields.put("options", analyzer.options());
        return fields;
    }

    private static Object encode(Analyzer.Part part) {
        return List.of(part.name(), part.options());
    }

    static Analyzer decode(String name, Fields fields) {
        Object tokenizer = fields.get("tokenizer");
        return new Analyzer(
                name,
                fields.textOrNull("base"),
                tokenizer == null ? null : part(tokenizer),
                fields.list("tokenFilters", AnalyzerCodec::part),
                fields.list("charFilters", AnalyzerCodec::part),
                fields.map("options"));
    }

    @SuppressWarnings("unchecked") // Maps are saved with texts as keys and without null values.
    private static Analyzer.Part part(Object saved) {
        List<?> parts = (List<?>) saved;
        return new Analyzer.Part((String) parts.get(0), (Map<String, Object>) parts.get(1));
    }
}
