package org.cratedb4j.embedded.internal.functions;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions on text. */
final class StringFunctions {
    private static final int LONGEST_PADDING = 50_000;

    private StringFunctions() {}

    static void addTo(ScalarTable table) {
        table.strict("upper(text) -> text", (String s) -> s.toUpperCase(Locale.ROOT));
        table.strict("lower(text) -> text", (String s) -> s.toLowerCase(Locale.ROOT));
        table.strict("initcap(text) -> text", StringFunctions::capitalizeWords);
        for (String name : List.of("length", "char_length")) {
            table.strict(name + "(text) -> integer", (String s) -> s.codePointCount(0, s.length()));
        }
        table.strict("octet_length(text) -> integer", (String s) -> s.getBytes(StandardCharsets.UTF_8).length);
        table.strict(
                "bit_length(text) -> integer", (String s) -> s.getBytes(StandardCharsets.UTF_8).length * Byte.SIZE);
        table.strict(
                "reverse(text) -> text",
                (String s) -> new StringBuilder(s).reverse().toString());
        table.strict("repeat(text, integer) -> text", (String s, Integer times) -> s.repeat(Math.max(0, times)));
        table.strict("replace(text, text, text) -> text", (String s, String from, String to) -> s.replace(from, to));
        table.strict("translate(text, text, text) -> text", StringFunctions::translate);
        table.strict("starts_with(text, text) -> boolean", (String s, String prefix) -> s.startsWith(prefix));
        table.strict("strpos(text, text) -> integer", (String s, String part) -> s.indexOf(part) + 1);
        table.strict("split_part(text, text, integer) -> text", StringFunctions::splitPart);
        table.strict("ascii(text) -> integer", (String s) -> s.isEmpty() ? 0 : s.codePointAt(0));
        table.strict("chr(integer) -> text", StringFunctions::character);
        addParts(table);
        addTrim(table);
        addConcatenation(table);
    }

    private static void addParts(ScalarTable table) {
        for (String name : List.of("substr", "substring")) {
            table.strict(
                    name + "(text, integer) -> text",
                    (String s, Integer start) -> substring(s, start, Integer.MAX_VALUE));
            table.strict(name + "(text, integer, integer) -> text", StringFunctions::substring);
            table.strict(name + "(text, text) -> text", RegexFunctions::firstMatch);
        }
        table.strict("left(text, integer) -> text", StringFunctions::left);
        table.strict("right(text, integer) -> text", StringFunctions::right);
        table.strict("lpad(text, integer) -> text", (String s, Integer length) -> pad(s, length, " ", true));
        table.strict(
                "lpad(text, integer, text) -> text",
                (String s, Integer length, String fill) -> pad(s, length, fill, true));
        table.strict("rpad(text, integer) -> text", (String s, Integer length) -> pad(s, length, " ", false));
        table.strict(
                "rpad(text, integer, text) -> text",
                (String s, Integer length, String fill) -> pad(s, length, fill, false));
    }

    private static void addTrim(ScalarTable table) {
        table.strict("trim(text) -> text", (String s) -> trim(s, " ", true, true));
        table.strict(
                "trim(text, text, text) -> text",
                (String s, String characters, String side) ->
                        trim(s, characters, !side.equals("TRAILING"), !side.equals("LEADING")));
        table.strict("ltrim(text) -> text", (String s) -> trim(s, " ", true, false));
        table.strict("ltrim(text, text) -> text", (String s, String characters) -> trim(s, characters, true, false));
        table.strict("rtrim(text) -> text", (String s) -> trim(s, " ", false, true));
        table.strict("rtrim(text, text) -> text", (String s, String characters) -> trim(s, characters, false, true));
        table.strict("btrim(text) -> text", (String s) -> trim(s, " ", true, true));
        table.strict("btrim(text, text) -> text", (String s, String characters) -> trim(s, characters, true, true));
    }

    private static void addConcatenation(ScalarTable table) {
        table.lenient("concat(text, text) -> text", (context, arguments) -> join("", arguments, 0));
        table.lenient("concat(text...) -> text", (context, arguments) -> join("", arguments, 0));
        table.strict("op_||(text, text) -> text", (String a, String b) -> a + b);
        table.lenient(
                "concat_ws(text...) -> text",
                (context, arguments) ->
                        arguments[0] instanceof String separator ? join(separator, arguments, 1) : null);
        table.lenient("format(text, ~E...) -> text", (context, arguments) -> format(arguments));
    }

    private static String join(String separator, @Nullable Object[] parts, int from) {
        StringBuilder joined = new StringBuilder();
        boolean first = true;
        for (int i = from; i < parts.length; i++) {
            if (parts[i] != null) {
                joined.append(first ? "" : separator).append(parts[i]);
                first = false;
            }
        }
        return joined.toString();
    }

    private static @Nullable String format(@Nullable Object[] arguments) {
        if (!(arguments[0] instanceof String pattern)) {
            return null;
        }
        @Nullable Object[] values = new @Nullable Object[arguments.length - 1];
        System.arraycopy(arguments, 1, values, 0, values.length);
        return String.format(Locale.ENGLISH, pattern, values);
    }

    private static String capitalizeWords(String s) {
        StringBuilder result = new StringBuilder(s.length());
        boolean wordStarts = true;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean space = Character.isSpaceChar(c);
            result.append(space ? c : wordStarts ? Character.toUpperCase(c) : Character.toLowerCase(c));
            wordStarts = space;
        }
        return result.toString();
    }

    private static String substring(String s, Integer start, Integer length) {
        int from = Math.max(0, start - 1);
        if (from >= s.length()) {
            return "";
        }
        return s.substring(from, (int) Math.min(s.length(), (long) from + length));
    }

    private static String left(String s, Integer length) {
        int end = length >= 0 ? Math.min(length, s.length()) : Math.max(0, s.length() + length);
        return s.substring(0, end);
    }

    private static String right(String s, Integer length) {
        int start = length >= 0 ? Math.max(0, s.length() - length) : (int) Math.min(-(long) length, s.length());
        return s.substring(start);
    }

    private static String pad(String s, int length, String fill, boolean before) {
        if (length > LONGEST_PADDING) {
            throw new IllegalArgumentException("len argument exceeds predefined limit of " + LONGEST_PADDING);
        }
        if (length <= 0) {
            return "";
        }
        if (s.length() >= length || fill.isEmpty()) {
            return s.substring(0, Math.min(length, s.length()));
        }
        int missing = length - s.length();
        String padding = fill.repeat(missing / fill.length() + 1).substring(0, missing);
        return before ? padding + s : s + padding;
    }

    private static String trim(String s, String characters, boolean leading, boolean trailing) {
        int start = 0;
        int end = s.length();
        while (leading && start < end && characters.indexOf(s.charAt(start)) >= 0) {
            start++;
        }
        while (trailing && end > start && characters.indexOf(s.charAt(end - 1)) >= 0) {
            end--;
        }
        return s.substring(start, end);
    }

    private static String translate(String s, String from, String to) {
        Map<Character, String> replacements = new HashMap<>();
        for (int i = 0; i < from.length(); i++) {
            replacements.putIfAbsent(from.charAt(i), i < to.length() ? String.valueOf(to.charAt(i)) : "");
        }
        StringBuilder result = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            result.append(replacements.getOrDefault(c, String.valueOf(c)));
        }
        return result.toString();
    }

    private static String splitPart(String s, String delimiter, Integer index) {
        if (index < 1) {
            throw new IllegalArgumentException("index in split_part must be greater than zero");
        }
        if (delimiter.isEmpty()) {
            return index == 1 ? s : "";
        }
        int start = 0;
        for (int i = 1; i < index; i++) {
            int position = s.indexOf(delimiter, start);
            if (position < 0) {
                return "";
            }
            start = position + delimiter.length();
        }
        int end = s.indexOf(delimiter, start);
        return s.substring(start, end < 0 ? s.length() : end);
    }

    private static String character(Integer codePoint) {
        if (codePoint == 0) {
            throw new IllegalArgumentException("null character not permitted");
        }
        if (codePoint < 0 || codePoint > Character.MAX_CODE_POINT) {
            throw new IllegalArgumentException("requested character too large for encoding: " + codePoint);
        }
        // CrateDB keeps 16 bits: a character beyond the basic plane becomes another one.
        return String.valueOf((char) (int) codePoint);
    }
}
