package org.cratedb4j.client.internal.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Matches Java's names with SQL's: the same name first, else the same letters ({@code firstName}, {@code first_name}). */
final class Names {

    /** There is no such name. */
    static final int MISSING = -1;

    /** There are several such names. */
    static final int AMBIGUOUS = -2;

    private Names() {}

    /** For each name wanted its index among the names there are, {@link #MISSING} or {@link #AMBIGUOUS}. */
    static int[] match(List<String> wanted, List<String> available) {
        Map<String, Integer> exact = new HashMap<>();
        Map<String, Integer> folded = new HashMap<>();
        for (int i = 0; i < available.size(); i++) {
            exact.merge(available.get(i), i, (first, second) -> AMBIGUOUS);
            folded.merge(fold(available.get(i)), i, (first, second) -> AMBIGUOUS);
        }
        return wanted.stream()
                .mapToInt(name -> exact.getOrDefault(name, folded.getOrDefault(fold(name), MISSING)))
                .toArray();
    }

    private static String fold(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
