package org.cratedb4j.embedded.internal.search;

import static java.util.Map.entry;

import java.util.Map;

/** The tokenizers and filters that CREATE ANALYZER may name, one line each. */
final class ComponentRules {
    private static final String WORD_DELIMITER_OPTIONS = "generate_word_parts>generateWordParts=1"
            + " generate_number_parts>generateNumberParts=1 catenate_words>catenateWords"
            + " catenate_numbers>catenateNumbers catenate_all>catenateAll split_on_case_change>splitOnCaseChange=1"
            + " preserve_original>preserveOriginal split_on_numerics>splitOnNumerics=1"
            + " stem_english_possessive>stemEnglishPossessive=1 protected_words>@protected";

    static final Map<String, ComponentRule> TOKENIZERS = Map.ofEntries(
            entry("standard", rule("standard", "max_token_length>maxTokenLength")),
            entry("classic", rule("classic", "max_token_length>maxTokenLength")),
            entry("uax_url_email", rule("uax29URLEmail", "max_token_length>maxTokenLength")),
            entry("whitespace", rule("whitespace", "max_token_length>maxTokenLen")),
            entry("letter", rule("letter", "")),
            entry("keyword", rule("keyword", "")),
            entry("thai", rule("thai", "")),
            entry("pattern", rule("pattern", "pattern=\\W+ group=-1")),
            entry("simple_pattern", rule("simplePattern", "pattern")),
            entry("simple_pattern_split", rule("simplePatternSplit", "pattern")),
            entry("path_hierarchy", rule("pathHierarchy", "delimiter replacement>replace skip reverse")),
            entry("PathHierarchy", rule("pathHierarchy", "delimiter replacement>replace skip reverse")));

    static final Map<String, ComponentRule> TOKEN_FILTERS = Map.ofEntries(
            entry("apostrophe", rule("apostrophe", "")),
            entry("arabic_normalization", rule("arabicNormalization", "")),
            entry("arabic_stem", rule("arabicStem", "")),
            entry("asciifolding", rule("asciiFolding", "preserve_original>preserveOriginal")),
            entry("bengali_normalization", rule("bengaliNormalization", "")),
            entry("brazilian_stem", rule("brazilianStem", "")),
            entry("cjk_bigram", rule("cjkBigram", "output_unigrams>outputUnigrams")),
            entry("cjk_width", rule("cjkWidth", "")),
            entry("classic", rule("classic", "")),
            entry("common_grams", rule("commonGrams", "common_words>@words ignore_case>ignoreCase")),
            entry("czech_stem", rule("czechStem", "")),
            entry("decimal_digit", rule("decimalDigit", "")),
            entry(
                    "dictionary_decompounder",
                    rule(
                            "dictionaryCompoundWord",
                            "word_list>@dictionary min_word_size>minWordSize min_subword_size>minSubwordSize"
                                    + " max_subword_size>maxSubwordSize only_longest_match>onlyLongestMatch")),
            entry("dutch_stem", rule("snowballPorter", "language=Dutch")),
            entry("edge_ngram", rule("edgeNGram", "min_gram>minGramSize=1 max_gram>maxGramSize=2")),
            entry("elision", rule("elision", "articles>@articles articles_case>ignoreCase")),
            entry("fingerprint", rule("fingerprint", "max_output_size>maxOutputTokenSize separator")),
            entry("flatten_graph", rule("flattenGraph", "")),
            entry("french_stem", rule("snowballPorter", "language=French")),
            entry("german_normalization", rule("germanNormalization", "")),
            entry("german_stem", rule("germanStem", "")),
            entry("hindi_normalization", rule("hindiNormalization", "")),
            entry("indic_normalization", rule("indicNormalization", "")),
            entry("keep", rule("keepWord", "keep_words>@words keep_words_case>ignoreCase")),
            entry(
                    "keyword_marker",
                    rule("keywordMarker", "keywords>@protected keywords_pattern>pattern ignore_case>ignoreCase")),
            entry("kstem", rule("kStem", "")),
            entry("length", rule("length", "min=0 max=2147483647")),
            entry(
                    "limit",
                    rule("limitTokenCount", "max_token_count>maxTokenCount=1 consume_all_tokens>consumeAllTokens")),
            entry("lowercase", rule("lowercase", "")),
            entry("ngram", rule("nGram", "min_gram>minGramSize=1 max_gram>maxGramSize=2")),
            entry("pattern_replace", rule("patternReplace", "pattern replacement")),
            entry("persian_normalization", rule("persianNormalization", "")),
            entry("porter_stem", rule("porterStem", "")),
            entry("remove_duplicates", rule("removeDuplicates", "")),
            entry("reverse", rule("reverseString", "")),
            entry("russian_stem", rule("snowballPorter", "language=Russian")),
            entry("scandinavian_folding", rule("scandinavianFolding", "")),
            entry("scandinavian_normalization", rule("scandinavianNormalization", "")),
            entry("serbian_normalization", rule("serbianNormalization", "")),
            entry(
                    "shingle",
                    rule(
                            "shingle",
                            "max_shingle_size>maxShingleSize min_shingle_size>minShingleSize"
                                    + " output_unigrams>outputUnigrams token_separator>tokenSeparator"
                                    + " output_unigrams_if_no_shingles>outputUnigramsIfNoShingles"
                                    + " filler_token>fillerToken")),
            entry("snowball", rule("snowballPorter", "language=English name>language")),
            entry("sorani_normalization", rule("soraniNormalization", "")),
            entry("stemmer_override", rule("stemmerOverride", "rules>@dictionary ignore_case>ignoreCase")),
            entry("stop", rule("stop", "stopwords>@words ignore_case>ignoreCase")),
            entry("trim", rule("trim", "")),
            entry("truncate", rule("truncate", "length>prefixLength=10")),
            entry("uppercase", rule("uppercase", "")),
            entry("word_delimiter", rule("wordDelimiter", WORD_DELIMITER_OPTIONS)),
            entry("word_delimiter_graph", rule("wordDelimiterGraph", WORD_DELIMITER_OPTIONS)));

    static final Map<String, ComponentRule> CHAR_FILTERS = Map.of(
            "html_strip", rule("htmlStrip", "escaped_tags>escapedTags"),
            "mapping", rule("mapping", "mappings>@mapping"),
            "pattern_replace", rule("patternReplace", "pattern replacement="));

    private ComponentRules() {}

    private static ComponentRule rule(String lucene, String options) {
        return ComponentRule.of(lucene, options);
    }
}
