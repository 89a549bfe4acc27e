package org.cratedb4j.embedded.internal.functions;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions and operators on regular expressions, LIKE included. */
final class RegexFunctions {
    private static final char DEFAULT_ESCAPE = '\\';

    private RegexFunctions() {}

    static void addTo(ScalarTable table) {
        table.strict(
                "op_~(text, text) -> boolean",
                (String s, String regex) ->
                        LuceneRegex.compile(regex).matcher(s).matches());
        table.strict(
                "op_~*(text, text) -> boolean",
                (String s, String regex) -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(s)
                        .matches());
        addLike(table);
        addReplace(table);
        addCount(table);
        addPosition(table);
    }

    private static void addLike(ScalarTable table) {
        table.strict("op_like(text, text) -> boolean", (String s, String like) -> like(s, like, false));
        table.strict("op_ilike(text, text) -> boolean", (String s, String like) -> like(s, like, true));
        table.strict(
                "op_like(text, text, text) -> boolean",
                (String s, String like, String escape) ->
                        LikePattern.compile(like, escape, false).matcher(s).matches());
        table.strict(
                "op_ilike(text, text, text) -> boolean",
                (String s, String like, String escape) ->
                        LikePattern.compile(like, escape, true).matcher(s).matches());
    }

    static boolean like(String s, String like, boolean ignoreCase) {
        return LikePattern.compile(like, String.valueOf(DEFAULT_ESCAPE), ignoreCase)
                .matcher(s)
                .matches();
    }

    private static void addReplace(ScalarTable table) {
        table.strict(
                "regexp_replace(text, text, text) -> text",
                (String s, String regex, String replacement) ->
                        Pattern.compile(regex).matcher(s).replaceFirst(replacement));
        table.lenient("regexp_replace(text, text, text, text) -> text", (context, arguments) -> replace(arguments));
    }

    private static @Nullable String replace(@Nullable Object[] arguments) {
        if (!(arguments[0] instanceof String s)
                || !(arguments[1] instanceof String regex)
                || !(arguments[2] instanceof String replacement)) {
            return null;
        }
        String flags = arguments[3] instanceof String given ? given : "";
        Matcher matcher = Pattern.compile(regex, RegexFlags.parse(flags)).matcher(s);
        return RegexFlags.isGlobal(flags) ? matcher.replaceAll(replacement) : matcher.replaceFirst(replacement);
    }

    private static void addCount(ScalarTable table) {
        table.strict("regexp_count(text, text) -> integer", (String s, String regex) -> count(s, regex, 1, ""));
        table.strict(
                "regexp_count(text, text, integer) -> integer",
                (String s, String regex, Integer start) -> count(s, regex, start, ""));
        table.strictN(
                "regexp_count(text, text, integer, text) -> integer",
                (context, a) -> count((String) a[0], (String) a[1], (Integer) a[2], (String) a[3]));
    }

    private static int count(String s, String regex, int start, String flags) {
        if (start < 1) {
            throw new IllegalArgumentException("`start` must be greater than or equal to 1");
        }
        if (start > s.length()) {
            return 0;
        }
        if (RegexFlags.isGlobal(flags)) {
            throw new IllegalArgumentException("The regular expression flag is unknown: g");
        }
        Matcher matcher =
                Pattern.compile(regex, RegexFlags.parse(flags)).matcher(s).region(start - 1, s.length());
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private static void addPosition(ScalarTable table) {
        StringBuilder parameters = new StringBuilder("text, text");
        String[] more = {"", ", integer", ", integer", ", integer", ", text", ", integer"};
        for (String parameter : more) {
            parameters.append(parameter);
            table.strictN("regexp_instr(" + parameters + ") -> integer", (context, arguments) -> position(arguments));
        }
    }

    private static int position(@Nullable Object[] arguments) {
        String s = (String) Objects.requireNonNull(arguments[0]);
        int start = integer(arguments, 2, 1);
        int occurrence = integer(arguments, 3, 1);
        int end = integer(arguments, 4, 0);
        int group = integer(arguments, 6, 0);
        require(start >= 1, "start must be >= 1");
        require(occurrence >= 1, "N must be >= 1");
        require(end == 0 || end == 1, "endoption needs to be set to 0 or 1");
        require(group >= 0, "subexpr must not be negative");
        int flags = arguments.length > 5 && arguments[5] instanceof String given ? RegexFlags.parse(given) : 0;
        Matcher matcher = Pattern.compile((String) Objects.requireNonNull(arguments[1]), flags)
                .matcher(s);
        boolean found = start <= s.length() + 1 && matcher.find(start - 1);
        for (int i = 1; found && i < occurrence; i++) {
            found = matcher.find();
        }
        if (!found || group > matcher.groupCount()) {
            return 0;
        }
        return 1 + (end == 0 ? matcher.start(group) : matcher.end(group));
    }

    private static int integer(@Nullable Object[] arguments, int index, int otherwise) {
        return index < arguments.length && arguments[index] instanceof Integer given ? given : otherwise;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The first group of the first match, or the match; null without one. */
    static @Nullable String firstMatch(String s, String regex) {
        Matcher matcher = Pattern.compile(regex).matcher(s);
        return matcher.find() ? matcher.group(Math.min(1, matcher.groupCount())) : null;
    }
}
