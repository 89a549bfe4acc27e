package org.cratedb4j.client.internal.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cratedb4j.client.ParameterException;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose named parameters are replaced by {@code $1}, {@code $2} and so on.
 *
 * @param text the text to send
 * @param names the names, in the order of their numbers; empty if the statement has none
 */
public record ParsedStatement(String text, List<String> names) {

    /** Finds the named parameters of a statement. */
    public static ParsedStatement parse(String sql) {
        return sql.indexOf(':') < 0 ? new ParsedStatement(sql, List.of()) : new NamedParameterParser(sql).parse();
    }

    /** The values in the order in which the text numbers them; every name has one, and every value a name. */
    public List<@Nullable Object> order(Map<String, ? extends @Nullable Object> values) {
        Set<String> missing = new LinkedHashSet<>(names);
        missing.removeAll(values.keySet());
        if (!missing.isEmpty()) {
            throw new ParameterException("The statement has parameters that are not bound: " + list(missing));
        }
        Set<String> surplus = new TreeSet<>(values.keySet());
        names.forEach(surplus::remove);
        if (!surplus.isEmpty()) {
            throw new ParameterException("The statement has no such parameters: " + list(surplus)
                    + (names.isEmpty() ? "; it has no named parameters" : "; it has " + list(names)));
        }
        List<@Nullable Object> ordered = new ArrayList<>(names.size());
        for (String name : names) {
            ordered.add(values.get(name));
        }
        return ordered;
    }

    private static String list(Iterable<String> names) {
        return ":" + String.join(", :", names);
    }
}
