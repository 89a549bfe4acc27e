package org.cratedb4j.embedded.internal.search;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.jspecify.annotations.Nullable;

/** The token filters {@code synonym} and {@code synonym_graph}: their rules go through the same analysis as the texts up to there. */
final class SynonymFactory extends TokenFilterFactory {
    private static final Set<String> OPTIONS = Set.of("type", "synonyms", "expand", "ignore_case", "format");

    private final SynonymMap synonyms;

    private SynonymFactory(SynonymMap synonyms) {
        super(new HashMap<>());
        this.synonyms = synonyms;
    }

    /**
     * @param options {@code synonyms}, a list of rules, and {@code expand}
     * @param before what is done to a text before this filter
     * @throws IllegalArgumentException when a rule is not one
     */
    static SynonymFactory of(Map<String, Object> options, Analyzer before) throws IOException {
        for (String option : options.keySet()) {
            if (!OPTIONS.contains(option)) {
                throw CrateError.unsupported("The option \"" + option + "\" of the token filter synonym");
            }
        }
        if (!options.getOrDefault("format", "solr").equals("solr")) {
            throw CrateError.unsupported("A synonym format other than solr");
        }
        boolean expand =
                Boolean.parseBoolean(options.getOrDefault("expand", true).toString());
        SolrSynonymParser parser = new SolrSynonymParser(true, expand, before);
        try {
            parser.parse(new StringReader(rules(options.get("synonyms"))));
        } catch (ParseException e) {
            throw new IllegalArgumentException("The rules of the token filter synonym: " + e.getMessage(), e);
        }
        return new SynonymFactory(parser.build());
    }

    private static String rules(@Nullable Object rules) {
        if (rules instanceof List<?> list) {
            return String.join("\n", list.stream().map(String::valueOf).toList());
        }
        throw new IllegalArgumentException("The token filter synonym without a list of synonyms");
    }

    @Override
    public TokenStream create(TokenStream input) {
        return synonyms.fst == null ? input : new SynonymGraphFilter(input, synonyms, false);
    }
}
