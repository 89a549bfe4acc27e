package org.cratedb4j.embedded.internal.search;

import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** The option {@code minimum_should_match}: a number, a percentage, or {@code count<number ...}; negative: how many may be missing. */
final class MinimumShouldMatch {
    private static final Pattern AROUND_LESS = Pattern.compile("\\s*<\\s*");

    private MinimumShouldMatch() {}

    /** A query of alternatives of which so many must be met; any other as it is. */
    static Query apply(Query query, @Nullable String minimum) {
        if (minimum == null || !(query instanceof BooleanQuery terms)) {
            return query;
        }
        int optional = (int) terms.clauses().stream()
                .filter(clause -> clause.getOccur() == BooleanClause.Occur.SHOULD)
                .count();
        int wanted = of(optional, minimum);
        if (wanted <= 0) {
            return query;
        }
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        terms.clauses().forEach(builder::add);
        return builder.setMinimumNumberShouldMatch(wanted).build();
    }

    /**
     * @param optional how many alternatives there are
     * @throws NumberFormatException when the text is of no such form
     */
    static int of(int optional, String minimum) {
        String text = minimum.strip();
        if (!text.contains("<")) {
            return Math.max(0, simple(optional, text));
        }
        int result = optional;
        for (String condition : AROUND_LESS.matcher(text).replaceAll("<").split(" ", -1)) {
            String[] parts = condition.split("<", -1);
            if (optional <= Integer.parseInt(parts[0])) {
                return result;
            }
            result = of(optional, parts[1]);
        }
        return result;
    }

    private static int simple(int optional, String text) {
        if (!text.endsWith("%")) {
            int count = Integer.parseInt(text);
            return count < 0 ? optional + count : count;
        }
        int percent = Integer.parseInt(text.substring(0, text.length() - 1));
        int part = optional * percent / 100;
        return percent < 0 ? optional + part : part;
    }
}
