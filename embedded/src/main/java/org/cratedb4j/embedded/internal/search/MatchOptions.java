package org.cratedb4j.embedded.internal.search;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.FuzzyQuery;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.search.MatchMethod.Form;
import org.jspecify.annotations.Nullable;

/**
 * What stands in MATCH ... WITH.
 *
 * @param analyzer the analyzer of the text that is looked for; null: that of the column
 * @param operator whether all terms must be found, or some
 * @param minimumShouldMatch how many; see {@link MinimumShouldMatch}
 * @param fuzziness how much terms may differ; null: not at all
 * @param prefixLength how many letters may not differ
 * @param maxExpansions the most terms that one may stand for
 * @param slop how far the terms of a phrase may be apart
 * @param tieBreaker what part of their score the columns add that are not the best
 * @param allWithoutTerms whether a text without terms finds all rows, not none
 */
record MatchOptions(
        @Nullable String analyzer,
        BooleanClause.Occur operator,
        @Nullable String minimumShouldMatch,
        @Nullable Fuzziness fuzziness,
        int prefixLength,
        int maxExpansions,
        int slop,
        float tieBreaker,
        boolean allWithoutTerms) {
    private static final Map<String, Predicate<Object>> KNOWN = Map.ofEntries(
            Map.entry("analyzer", String.class::isInstance),
            Map.entry("boost", MatchOptions::isPositive),
            Map.entry("cutoff_frequency", MatchOptions::isPositive),
            Map.entry("fuzziness", MatchOptions::isNumberOrText),
            Map.entry("fuzzy_rewrite", String.class::isInstance),
            Map.entry("max_expansions", MatchOptions::isPositive),
            Map.entry("minimum_should_match", MatchOptions::isNumberOrText),
            Map.entry("operator", Set.<Object>of("or", "and", "OR", "AND")::contains),
            Map.entry("prefix_length", MatchOptions::isPositive),
            Map.entry("rewrite", String.class::isInstance),
            Map.entry("slop", MatchOptions::isPositive),
            Map.entry("tie_breaker", Number.class::isInstance),
            Map.entry("zero_terms_query", String.class::isInstance));
    private static final Set<String> OF_EVERY_FORM =
            Set.of("analyzer", "boost", "fuzziness", "max_expansions", "prefix_length", "zero_terms_query");
    private static final Map<Form, Set<String>> OF_FORM = Map.of(
            Form.TERMS, Set.of("cutoff_frequency", "operator", "minimum_should_match"),
            Form.PHRASE, Set.of("slop", "tie_breaker"),
            Form.PHRASE_PREFIX, Set.of("slop", "tie_breaker", "rewrite"));
    private static final Set<String> UNSUPPORTED = Set.of("cutoff_frequency", "rewrite");

    /**
     * @throws IllegalArgumentException when CrateDB refuses an option
     * @throws CrateError when the node does not support one
     */
    static MatchOptions of(MatchMethod method, Map<String, @Nullable Object> options) {
        options.forEach(MatchOptions::check);
        checkMethod(method, options);
        Object minimum = options.get("minimum_should_match");
        Object fuzziness = options.get("fuzziness");
        return new MatchOptions(
                (String) options.get("analyzer"),
                "and".equalsIgnoreCase(String.valueOf(options.get("operator")))
                        ? BooleanClause.Occur.MUST
                        : BooleanClause.Occur.SHOULD,
                minimum == null ? null : minimum.toString(),
                fuzziness == null ? null : Fuzziness.of(fuzziness),
                number(options, "prefix_length", FuzzyQuery.defaultPrefixLength),
                number(options, "max_expansions", FuzzyQuery.defaultMaxExpansions),
                number(options, "slop", 0),
                options.get("tie_breaker") instanceof Number number ? number.floatValue() : method.tieBreaker(),
                allWithoutTerms(options.get("zero_terms_query")));
    }

    private static boolean isPositive(Object value) {
        return value instanceof Number number && number.doubleValue() > 0;
    }

    private static boolean isNumberOrText(Object value) {
        return value instanceof Number || value instanceof String;
    }

    private static void check(String option, @Nullable Object value) {
        Predicate<Object> form = KNOWN.get(option);
        if (form == null) {
            throw new IllegalArgumentException("unknown match option '" + option + "'");
        }
        if (value == null || !form.test(value)) {
            throw new IllegalArgumentException("invalid value for option '" + option + "': " + value);
        }
        if (UNSUPPORTED.contains(option)) {
            throw CrateError.unsupported("The option \"" + option + "\" of MATCH");
        }
    }

    private static void checkMethod(MatchMethod method, Map<String, ?> options) {
        Set<String> misplaced = new TreeSet<>(options.keySet());
        misplaced.removeAll(OF_EVERY_FORM);
        misplaced.removeAll(OF_FORM.get(method.form()));
        if (!misplaced.isEmpty()) {
            throw new IllegalArgumentException("match predicate option(s) \"" + String.join(", ", misplaced)
                    + "\" cannot be used with matchType \"" + method + "\"");
        }
    }

    private static int number(Map<String, ?> options, String option, int otherwise) {
        return options.get(option) instanceof Number number ? number.intValue() : otherwise;
    }

    private static boolean allWithoutTerms(@Nullable Object value) {
        return switch (value == null ? "none" : value.toString().toLowerCase(Locale.ROOT)) {
            case "none" -> false;
            case "all" -> true;
            default ->
                throw new IllegalArgumentException(
                        "Unsupported value for zero_terms_query option. Valid are \"none\" and \"all\"");
        };
    }
}
