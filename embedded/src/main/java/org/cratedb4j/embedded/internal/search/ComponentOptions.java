package org.cratedb4j.embedded.internal.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;

/** Options whose values are written in another way in CrateDB than in Lucene. */
final class ComponentOptions {
    private static final String STOP_WORDS = "stopwords";
    private static final String RULES = "rules";
    private static final String MAPPINGS = "mappings";
    private static final String SEPARATOR = "=>";

    private ComponentOptions() {}

    static void ofTokenFilter(String type, Map<String, Object> options) {
        switch (type) {
            case "stop" ->
                options.computeIfPresent(
                        STOP_WORDS,
                        (name, words) -> List.copyOf(stopWords(words).stream()
                                .map(word -> new String((char[]) word))
                                .toList()));
            case "stemmer_override" ->
                options.computeIfPresent(
                        RULES,
                        (name, rules) -> strings(rules)
                                .map(rule -> rule.replaceFirst("\\s*" + SEPARATOR + "\\s*", "\t"))
                                .toList());
            case "pattern_replace" -> {
                Object all = options.remove("all");
                if (all != null && !Boolean.parseBoolean(all.toString())) {
                    throw new IllegalArgumentException("pattern_replace with all = false");
                }
            }
            case "edge_ngram" -> {
                Object side = options.remove("side");
                if (side != null && !side.equals("front")) {
                    throw new IllegalArgumentException("edge_ngram with side = '" + side + "'");
                }
            }
            default -> {}
        }
    }

    static void ofCharFilter(String type, Map<String, Object> options) {
        if (type.equals("mapping")) {
            options.computeIfPresent(
                    MAPPINGS,
                    (name, mappings) ->
                            strings(mappings).map(ComponentOptions::quoted).toList());
        }
    }

    private static String quoted(String mapping) {
        String[] sides = mapping.split(SEPARATOR, 2);
        return '"' + sides[0].strip() + "\" => \"" + (sides.length < 2 ? "" : sides[1].strip()) + '"';
    }

    /** Words to leave out: a list, or the name of one such as {@code _english_}. */
    static CharArraySet stopWords(Object words) {
        CharArraySet all = new CharArraySet(16, false);
        strings(words).forEach(word -> {
            if (word.length() > 2 && word.startsWith("_") && word.endsWith("_")) {
                all.addAll(named(word.substring(1, word.length() - 1)));
            } else {
                all.add(word);
            }
        });
        return all;
    }

    private static CharArraySet named(String list) {
        if (list.equals("none")) {
            return CharArraySet.EMPTY_SET;
        }
        LanguageAnalyzers.Language language = LanguageAnalyzers.all().get(list);
        if (language == null) {
            throw new IllegalArgumentException("the stop words _" + list + "_");
        }
        return language.stopWords().get();
    }

    private static Stream<String> strings(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf)
                : Stream.of(value.toString().split(",", -1)).map(String::strip);
    }
}
