package org.cratedb4j.embedded.internal.search;

import java.io.Reader;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;

/** Char filters, a tokenizer and token filters, one after the other. */
final class ComposedAnalyzer extends Analyzer {
    private final List<CharFilterFactory> charFilters;
    private final TokenizerFactory tokenizer;
    private final List<TokenFilterFactory> tokenFilters;

    ComposedAnalyzer(
            List<CharFilterFactory> charFilters, TokenizerFactory tokenizer, List<TokenFilterFactory> tokenFilters) {
        this.charFilters = List.copyOf(charFilters);
        this.tokenizer = tokenizer;
        this.tokenFilters = List.copyOf(tokenFilters);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        Reader filtered = reader;
        for (CharFilterFactory factory : charFilters) {
            filtered = factory.create(filtered);
        }
        return filtered;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = tokenizer.create();
        TokenStream tokens = source;
        for (TokenFilterFactory factory : tokenFilters) {
            tokens = factory.create(tokens);
        }
        return new TokenStreamComponents(source, tokens);
    }
}
