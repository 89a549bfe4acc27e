package org.cratedb4j.embedded.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.AbstractAnalysisFactory;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.ResourceLoaderAware;
import org.cratedb4j.embedded.internal.catalog.Analyzer.Part;
import org.cratedb4j.embedded.internal.errors.CrateError;

/** Makes Lucene's analyzer of what CREATE ANALYZER has said. */
final class AnalyzerAssembly {
    private static final String LANGUAGE = "language";

    private final ListResources lists = new ListResources();

    private AnalyzerAssembly() {}

    /** @throws CrateError when a part of the analyzer is not supported */
    static Analyzer assemble(TextAnalysis analysis) {
        List<org.cratedb4j.embedded.internal.catalog.Analyzer> definitions = analysis.definitions();
        if (definitions.isEmpty()) {
            return BuiltInAnalyzers.analyzer(analysis.name(), Map.of());
        }
        try {
            return new AnalyzerAssembly().assemble(definitions);
        } catch (IllegalArgumentException e) {
            throw CrateError.unsupported("The analyzer \"" + analysis.name() + "\" (" + e.getMessage() + ")");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an analyzer does not say holds as the one says that it extends. */
    private Analyzer assemble(List<org.cratedb4j.embedded.internal.catalog.Analyzer> definitions) throws IOException {
        Part tokenizer = null;
        List<Part> tokenFilters = List.of();
        List<Part> charFilters = List.of();
        Map<String, Object> options = new LinkedHashMap<>();
        for (org.cratedb4j.embedded.internal.catalog.Analyzer definition : definitions) {
            tokenizer = tokenizer == null ? definition.tokenizer() : tokenizer;
            tokenFilters = tokenFilters.isEmpty() ? definition.tokenFilters() : tokenFilters;
            charFilters = charFilters.isEmpty() ? definition.charFilters() : charFilters;
            definition.options().forEach(options::putIfAbsent);
        }
        String builtIn = definitions.get(definitions.size() - 1).base();
        if (tokenizer == null) {
            if (builtIn == null || !tokenFilters.isEmpty() || !charFilters.isEmpty()) {
                throw CrateError.unsupported("An analyzer without a tokenizer of its own");
            }
            return BuiltInAnalyzers.analyzer(builtIn, options);
        }
        List<CharFilterFactory> charFactories = new ArrayList<>();
        for (Part part : charFilters) {
            charFactories.add(charFilter(part));
        }
        List<TokenFilterFactory> tokenFactories = new ArrayList<>();
        TokenizerFactory tokenizerFactory = tokenizer(tokenizer, tokenFactories);
        for (Part part : tokenFilters) {
            tokenFactories.add(
                    isSynonyms(part)
                            ? SynonymFactory.of(
                                    part.options(),
                                    new ComposedAnalyzer(charFactories, tokenizerFactory, tokenFactories))
                            : tokenFilter(part));
        }
        return new ComposedAnalyzer(charFactories, tokenizerFactory, tokenFactories);
    }

    private TokenizerFactory tokenizer(Part part, List<TokenFilterFactory> filters) throws IOException {
        String type = type(part);
        switch (type) {
            case "lowercase" -> {
                filters.add(TokenFilterFactory.forName("lowercase", new LinkedHashMap<>()));
                return TokenizerFactory.forName("letter", new LinkedHashMap<>());
            }
            case "ngram", "edge_ngram" -> {
                return GramTokenizerFactory.of(type.equals("edge_ngram"), part.options());
            }
            default -> {
                ComponentRule rule = rule(ComponentRules.TOKENIZERS, type, "tokenizer");
                return informed(TokenizerFactory.forName(rule.lucene(), arguments(rule, part, "tokenizer")));
            }
        }
    }

    private TokenFilterFactory tokenFilter(Part part) throws IOException {
        String type = type(part);
        Map<String, Object> options = new LinkedHashMap<>(part.options());
        ComponentRule rule;
        if (type.equals("stemmer")) {
            Object name = options.remove("name");
            Object language = options.remove(LANGUAGE);
            rule = StemmerNames.rule(String.valueOf(language != null ? language : name == null ? "porter" : name));
        } else if (type.equals("lowercase") && options.get(LANGUAGE) != null) {
            rule = ComponentRule.of(options.remove(LANGUAGE) + "Lowercase", "");
        } else {
            rule = rule(ComponentRules.TOKEN_FILTERS, type, "token filter");
            ComponentOptions.ofTokenFilter(type, options);
        }
        Part translated = new Part(part.name(), options);
        return informed(TokenFilterFactory.forName(rule.lucene(), arguments(rule, translated, "token filter")));
    }

    private CharFilterFactory charFilter(Part part) throws IOException {
        String type = type(part);
        ComponentRule rule = rule(ComponentRules.CHAR_FILTERS, type, "char filter");
        Map<String, Object> options = new LinkedHashMap<>(part.options());
        ComponentOptions.ofCharFilter(type, options);
        Part translated = new Part(part.name(), options);
        return informed(CharFilterFactory.forName(rule.lucene(), arguments(rule, translated, "char filter")));
    }

    private static boolean isSynonyms(Part part) {
        return type(part).equals("synonym") || type(part).equals("synonym_graph");
    }

    private static String type(Part part) {
        Object type = part.options().get("type");
        return type == null ? part.name() : type.toString();
    }

    private static ComponentRule rule(Map<String, ComponentRule> rules, String type, String kind) {
        ComponentRule rule = rules.get(type);
        if (rule == null) {
            throw CrateError.unsupported("The " + kind + " \"" + type + "\"");
        }
        return rule;
    }

    /** Lucene's factories take out of the map what they know. */
    private Map<String, String> arguments(ComponentRule rule, Part part, String kind) {
        return new LinkedHashMap<>(rule.arguments(kind + " \"" + part.name() + "\"", part.options(), lists));
    }

    private <F extends AbstractAnalysisFactory> F informed(F factory) throws IOException {
        if (factory instanceof ResourceLoaderAware aware) {
            aware.inform(lists);
        }
        return factory;
    }
}
