package org.cratedb4j.embedded.internal.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.internal.errors.CrateError;

/**
 * How one of CrateDB's tokenizers or filters is made of one of Lucene's.
 *
 * @param lucene Lucene's name
 * @param options Lucene's names of the options, by CrateDB's
 * @param defaults what holds for options that are not given, by Lucene's names
 */
record ComponentRule(String lucene, Map<String, String> options, Map<String, String> defaults) {
    /** Options that only say how much is read at a time. */
    private static final String BUFFER_SIZE = "buffer_size";

    /** Options that are lists in CrateDB and files, one entry a line, in Lucene. */
    private static final String LIST = "@";

    private static final String TYPE = "type";

    /**
     * A rule in short form.
     *
     * @param lucene Lucene's name
     * @param options entries {@code name}, {@code name>luceneName} or {@code name>@luceneName} (a list), each with {@code =default} if it
     *     has one, separated by blanks
     */
    static ComponentRule of(String lucene, String options) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> defaults = new LinkedHashMap<>();
        for (String option : options.isEmpty() ? new String[0] : options.split(" ", -1)) {
            int equals = option.indexOf('=');
            String name = equals < 0 ? option : option.substring(0, equals);
            int arrow = name.indexOf('>');
            String target = arrow < 0 ? name : name.substring(arrow + 1);
            names.put(arrow < 0 ? name : name.substring(0, arrow), target);
            if (equals >= 0) {
                defaults.put(target, option.substring(equals + 1));
            }
        }
        return new ComponentRule(lucene, names, defaults);
    }

    /**
     * The options for Lucene.
     *
     * @param kind what the component is, for messages
     * @param given the options as CREATE ANALYZER gives them
     * @param lists takes in the lists, and names them
     * @throws CrateError when an option is not supported
     */
    Map<String, String> arguments(String kind, Map<String, Object> given, ListResources lists) {
        Map<String, String> arguments = new LinkedHashMap<>(defaults);
        given.forEach((option, value) -> {
            String target = options.get(option);
            if (target != null) {
                boolean list = target.startsWith(LIST);
                arguments.put(
                        list ? target.substring(LIST.length()) : target, list ? lists.add(lines(value)) : text(value));
            } else if (!option.equals(TYPE) && !option.equals(BUFFER_SIZE)) {
                throw CrateError.unsupported("The option \"" + option + "\" of the " + kind);
            }
        });
        return arguments;
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(" "))
                : value.toString();
    }

    private static List<String> lines(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString().split(",", -1));
    }
}
