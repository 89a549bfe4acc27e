package org.cratedb4j.embedded.conformance;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts {@code <any>} where answers differ from server to server, as it was put into the recordings. */
final class Masks {
    static final String ANY = "<any>";

    private static final List<Map.Entry<Pattern, String>> OF_MESSAGES = List.of(
            mask("@[0-9a-f]{5,8}\\b", "@" + ANY),
            mask("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b", ANY),
            mask("(?s)(following characters )\\[.*\\]\\]", "$1[" + ANY + "]]"),
            mask("for host \"[^\"]+\"", "for host \"" + ANY + "\""),
            mask("_check_[0-9a-f]{12}\\b", "_check_" + ANY),
            mask("\\[[A-Za-z0-9_-]{22}\\]", "[" + ANY + "]"));

    private Masks() {}

    private static Map.Entry<Pattern, String> mask(String pattern, String replacement) {
        return Map.entry(Pattern.compile(pattern), replacement);
    }

    static String message(String text, Map<String, @Nullable Object> mask) {
        String masked = text;
        for (Map.Entry<Pattern, String> entry : OF_MESSAGES) {
            masked = entry.getKey().matcher(masked).replaceAll(entry.getValue());
        }
        if (mask.get("message") instanceof List<?> patterns) {
            for (Object pattern : patterns) {
                List<?> pair = (List<?>) pattern;
                masked = masked.replaceAll(
                        String.valueOf(pair.get(0)), Matcher.quoteReplacement(String.valueOf(pair.get(1))));
            }
        }
        return masked;
    }

    /** Masks the messages and drops the times of a body; whether its length changed by that. */
    static boolean body(Map<String, @Nullable Object> body, Map<String, @Nullable Object> mask) {
        error(body.get("error"), mask);
        if (body.get("results") instanceof List<?> results) {
            for (Object result : results) {
                error(result instanceof Map ? Json.asObject(result).get("error") : null, mask);
            }
        }
        boolean traced = body.replace("error_trace", ANY) != null;
        return body.remove("duration") != null || traced;
    }

    private static void error(@Nullable Object error, Map<String, @Nullable Object> mask) {
        if (error instanceof Map) {
            Json.asObject(error).computeIfPresent("message", (key, message) -> message(String.valueOf(message), mask));
        }
    }

    /** Masks the value at a path such as {@code version.build_hash}; whether there was one. */
    static boolean path(Map<String, @Nullable Object> body, String path) {
        int dot = path.indexOf('.');
        if (dot >= 0) {
            Object inner = body.get(path.substring(0, dot));
            return inner instanceof Map && path(Json.asObject(inner), path.substring(dot + 1));
        }
        return body.computeIfPresent(path, (key, value) -> ANY) != null;
    }

    static List<String> texts(Map<String, @Nullable Object> mask, String key) {
        return mask.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    static boolean isSet(Map<String, @Nullable Object> mask, String key) {
        return Boolean.TRUE.equals(mask.get(key));
    }
}
