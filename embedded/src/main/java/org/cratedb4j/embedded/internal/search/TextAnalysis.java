package org.cratedb4j.embedded.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.cratedb4j.embedded.internal.catalog.Analyzer;
import org.cratedb4j.embedded.internal.catalog.ColumnIndex;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.jspecify.annotations.Nullable;

/** How a text becomes terms: an analyzer by name, with what CREATE ANALYZER has said of it. Immutable and thread-safe. */
public final class TextAnalysis {
    /** One term: the text itself. */
    public static final TextAnalysis KEYWORD = new TextAnalysis("keyword", List.of());

    private static final String FIELD = "";

    private final String name;
    private final List<Analyzer> definitions;
    private volatile org.apache.lucene.analysis.@Nullable Analyzer lucene;

    private TextAnalysis(String name, List<Analyzer> definitions) {
        this.name = name;
        this.definitions = List.copyOf(definitions);
    }

    /** The analysis of a full-text index. */
    public static TextAnalysis of(ColumnIndex index) {
        return new TextAnalysis(index.analyzer(), index.analyzers());
    }

    /** The name of the analyzer. */
    String name() {
        return name;
    }

    /** What CREATE ANALYZER has said: of the analyzer itself, then of the one that it extends, and so on. */
    List<Analyzer> definitions() {
        return definitions;
    }

    /** Whether this is the analysis of a column without a full-text index. */
    boolean isKeyword() {
        return equals(KEYWORD);
    }

    /**
     * The terms of a text, in order.
     *
     * @throws CrateError when the analyzer has parts that are not supported
     */
    public List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = lucene().tokenStream(FIELD, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    org.apache.lucene.analysis.Analyzer lucene() {
        org.apache.lucene.analysis.Analyzer known = lucene;
        if (known == null) {
            known = AnalyzerAssembly.assemble(this);
            lucene = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextAnalysis analysis
                && name.equals(analysis.name)
                && definitions.equals(analysis.definitions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, definitions);
    }

    @Override
    public String toString() {
        return name;
    }
}
