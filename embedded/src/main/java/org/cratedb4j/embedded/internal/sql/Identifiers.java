package org.cratedb4j.embedded.internal.sql;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.atn.ATN;

/** Writes names so that they can be read again. */
public final class Identifiers {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern WORD = Pattern.compile("'[A-Z_]+'");

    /** Words that the grammar takes as names, but not as names of columns: alone they mean a function. */
    private static final Set<String> FUNCTION_WORDS = Set.of("current_date", "current_time", "current_timestamp");

    private static final Set<String> KEYWORDS = keywords();
    private static final Set<String> RESERVED = reserved();

    private Identifiers() {}

    /** All keywords, in lower case. */
    public static Set<String> allKeywords() {
        return KEYWORDS;
    }

    /** Whether a word in lower case cannot be a name without quotes. */
    public static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    /** The name in double quotes. */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The name, in double quotes where it would not be read as the same name without. */
    public static String quoteIfNeeded(String name) {
        return PLAIN.matcher(name).matches() && !isReserved(name) ? name : quote(name);
    }

    private static Set<String> keywords() {
        return words(IntStream.rangeClosed(1, CrateSqlParser.VOCABULARY.getMaxTokenType()));
    }

    private static Set<String> reserved() {
        ATN network = CrateSqlParser._ATN;
        Set<String> names = words(IntStream.of(network.nextTokens(network.ruleToStartState[CrateSqlParser.RULE_word])
                .toArray()));
        return KEYWORDS.stream()
                .filter(word -> !names.contains(word) || FUNCTION_WORDS.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The keywords among some tokens: those that are always written the same, in letters. */
    private static Set<String> words(IntStream tokenTypes) {
        return tokenTypes
                .mapToObj(CrateSqlParser.VOCABULARY::getLiteralName)
                .filter(literal -> literal != null && WORD.matcher(literal).matches())
                .map(literal -> literal.substring(1, literal.length() - 1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
