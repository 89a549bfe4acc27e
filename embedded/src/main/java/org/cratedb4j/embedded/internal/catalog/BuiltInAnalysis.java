package org.cratedb4j.embedded.internal.catalog;

import java.util.Set;

/** The names of what CrateDB brings along for analyzing text. */
public final class BuiltInAnalysis {
    /** Analyzers. */
    public static final Set<String> ANALYZERS = words("standard default simple stop whitespace keyword fingerprint"
            + " standard_html_strip pattern snowball arabic armenian basque bengali brazilian bulgarian catalan chinese"
            + " cjk czech danish dutch english finnish french galician german greek hindi hungarian indonesian irish"
            + " italian latvian lithuanian norwegian persian portuguese romanian russian sorani spanish swedish turkish"
            + " thai");

    /** What cuts a text into tokens. */
    public static final Set<String> TOKENIZERS = words("standard simple_pattern simple_pattern_split thai ngram"
            + " edge_ngram char_group classic letter lowercase path_hierarchy PathHierarchy pattern uax_url_email"
            + " whitespace keyword");

    /** What changes, adds or removes tokens. */
    public static final Set<String> TOKEN_FILTERS = words("standard apostrophe arabic_normalization arabic_stem"
            + " asciifolding bengali_normalization brazilian_stem cjk_bigram cjk_width classic czech_stem common_grams"
            + " decimal_digit delimited_payload dictionary_decompounder dutch_stem edge_ngram elision fingerprint"
            + " flatten_graph french_stem german_normalization german_stem hindi_normalization hunspell"
            + " hyphenation_decompounder indic_normalization keep keep_types keyword_marker kstem length limit lowercase"
            + " min_hash multiplexer ngram pattern_capture pattern_replace persian_normalization porter_stem"
            + " remove_duplicates reverse russian_stem scandinavian_folding scandinavian_normalization"
            + " serbian_normalization shingle snowball sorani_normalization stemmer stemmer_override stop synonym"
            + " synonym_graph trim truncate unique uppercase word_delimiter word_delimiter_graph");

    /** What changes a text before it is cut into tokens. */
    public static final Set<String> CHAR_FILTERS = words("html_strip mapping pattern_replace");

    private BuiltInAnalysis() {}

    private static Set<String> words(String text) {
        return Set.of(text.split(" ", -1));
    }
}
