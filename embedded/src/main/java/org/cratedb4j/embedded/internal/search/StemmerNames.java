package org.cratedb4j.embedded.internal.search;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The languages of CrateDB's token filter {@code stemmer}, and Lucene's filters for them. */
final class StemmerNames {
    private static final String LIGHT = "light_";
    private static final String MINIMAL = "minimal_";
    private static final Map<String, String> IRREGULAR = Map.of(
            "english", "porterStem",
            "porter", "porterStem",
            "light_english", "kStem",
            "kstem", "kStem",
            "possessive_english", "englishPossessive",
            "light_finish", "finnishLightStem",
            "portuguese_rslp", "portugueseStem");
    private static final Set<String> WITH_OWN_FILTER = Set.of(
            "arabic",
            "bengali",
            "brazilian",
            "bulgarian",
            "czech",
            "galician",
            "greek",
            "hindi",
            "indonesian",
            "latvian",
            "sorani");

    private StemmerNames() {}

    /** The filter of a language, as a rule without options. */
    static ComponentRule rule(String language) {
        String name = language.toLowerCase(Locale.ROOT);
        if (IRREGULAR.containsKey(name)) {
            return ComponentRule.of(IRREGULAR.get(name), "");
        }
        if (name.startsWith(LIGHT)) {
            return ComponentRule.of(name.substring(LIGHT.length()) + "LightStem", "");
        }
        if (name.startsWith(MINIMAL)) {
            return ComponentRule.of(name.substring(MINIMAL.length()) + "MinimalStem", "");
        }
        return WITH_OWN_FILTER.contains(name)
                ? ComponentRule.of(name + "Stem", "")
                : ComponentRule.of("snowballPorter", "language=" + snowball(name));
    }

    /** Snowball's name of a language: it begins with a capital letter. */
    private static String snowball(String language) {
        return switch (language) {
            case "porter2" -> "English";
            case "german2" -> "German";
            default -> language.substring(0, 1).toUpperCase(Locale.ROOT) + language.substring(1);
        };
    }
}
