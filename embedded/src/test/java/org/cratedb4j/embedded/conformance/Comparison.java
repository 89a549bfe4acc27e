package org.cratedb4j.embedded.conformance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares an answer with the recorded one. Whole numbers and NUMERIC must match exactly, floating point numbers within 1e-9 (1e-6 for
 * REAL and FLOAT_VECTOR), objects whatever the order of their keys; the texts of error messages do not count.
 */
final class Comparison {
    private static final double TOLERANCE = 1e-9;
    private static final double TOLERANCE_OF_REAL = 1e-6;
    private static final int REAL = 7;
    private static final int NUMERIC = 22;
    private static final int FLOAT_VECTOR = 28;
    private static final Set<String> COMPARED =
            Set.of("cols", "col_types", "rows", "rowcount", "results", "error", "error_trace", "status", "headers");

    private final Map<String, @Nullable Object> want;
    private final Map<String, @Nullable Object> got;
    private final Set<String> differences = new TreeSet<>();

    private Comparison(Map<String, @Nullable Object> want, Map<String, @Nullable Object> got) {
        this.want = want;
        this.got = got;
    }

    /** The parts in which two answers differ; empty when they match. */
    static Set<String> differences(Map<String, @Nullable Object> want, Map<String, @Nullable Object> got) {
        Comparison comparison = new Comparison(want, got);
        comparison.run();
        return comparison.differences;
    }

    private void run() {
        require("status", same(want.get("status"), got.get("status"), TOLERANCE, false));
        require("truncated", Objects.equals(want.get("truncated"), got.get("truncated")));
        if (want.containsKey("headers")) {
            headers(Json.asObject(want.get("headers")), Json.asObject(got.getOrDefault("headers", Map.of())));
        }
        body();
        require("body", want.containsKey("not_json") == got.containsKey("not_json"));
        require("error code", Objects.equals(code(want.get("error")), code(got.get("error"))));
        require("error_trace", want.containsKey("error_trace") == got.containsKey("error_trace"));
        require("cols", Objects.equals(want.get("cols"), got.get("cols")));
        require("col_types", Objects.equals(want.get("col_types"), got.get("col_types")));
        require("rows", sameRows(want.get("rows"), got.get("rows")));
        boolean anyCount = Masks.ANY.equals(want.get("rowcount"));
        require("rowcount", anyCount || Objects.equals(want.get("rowcount"), got.get("rowcount")));
        require("results", sameResults(want.get("results"), got.get("results")));
    }

    private void require(String part, boolean same) {
        if (!same) {
            differences.add(part);
        }
    }

    private void headers(Map<String, @Nullable Object> wanted, Map<String, @Nullable Object> found) {
        boolean isError = want.get("json") instanceof Map<?, ?> json && json.containsKey("error");
        Set<String> names = Stream.concat(wanted.keySet().stream(), found.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : names) {
            Object a = wanted.get(name);
            Object b = found.get(name);
            boolean lengthOfMessage = isError && name.equals("Content-Length") && a != null && b != null;
            require("header " + name, lengthOfMessage || (b != null && Masks.ANY.equals(a)) || Objects.equals(a, b));
        }
    }

    private void body() {
        boolean anyBody = Stream.of("json", "text", "base64").anyMatch(key -> Masks.ANY.equals(want.get(key)));
        if (anyBody) {
            return;
        }
        if (want.get("json") instanceof Map) {
            if (got.get("json") instanceof Map) {
                json(Json.asObject(want.get("json")), Json.asObject(got.get("json")));
            } else {
                differences.add("body");
            }
        } else if (want.containsKey("text") || want.containsKey("base64")) {
            boolean isMessage = ((Number) Objects.requireNonNull(want.get("status"))).intValue() >= 400
                    && want.get("text") instanceof String text
                    && !text.isEmpty();
            require(
                    "body",
                    isMessage
                            || sameText(
                                    want.getOrDefault("text", want.get("base64")),
                                    got.getOrDefault("text", got.get("base64"))));
        }
    }

    private void json(Map<String, @Nullable Object> wanted, Map<String, @Nullable Object> found) {
        differences.addAll(differences(wanted, found));
        Stream.concat(wanted.keySet().stream(), found.keySet().stream())
                .filter(key -> !COMPARED.contains(key))
                .forEach(key -> require(
                        "body " + key,
                        found.containsKey(key) && same(wanted.get(key), found.get(key), TOLERANCE, false)));
    }

    private static @Nullable Object code(@Nullable Object error) {
        return error instanceof Map<?, ?> map ? map.get("code") : error;
    }

    private boolean sameRows(@Nullable Object wanted, @Nullable Object found) {
        if (Masks.ANY.equals(wanted)) {
            return found != null;
        }
        return (wanted instanceof List<?> a && found instanceof List<?> b)
                ? sameRows(a, b)
                : Objects.equals(wanted, found);
    }

    private boolean sameRows(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        List<?> types = want.get("col_types") instanceof List<?> list ? list : List.of();
        for (int i = 0; i < a.size(); i++) {
            if (!sameRow((List<?>) a.get(i), (List<?>) b.get(i), types)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameRow(List<?> a, List<?> b, List<?> types) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            int type = i < types.size() ? baseType(types.get(i)) : 0;
            double tolerance = type == REAL || type == FLOAT_VECTOR ? TOLERANCE_OF_REAL : TOLERANCE;
            if (!same(a.get(i), b.get(i), tolerance, type == NUMERIC)) {
                return false;
            }
        }
        return true;
    }

    private static int baseType(Object type) {
        return type instanceof List<?> array ? baseType(array.get(array.size() - 1)) : ((Number) type).intValue();
    }

    private static boolean sameResults(@Nullable Object wanted, @Nullable Object found) {
        return (wanted instanceof List<?> a && found instanceof List<?> b)
                ? sameResults(a, b)
                : wanted == null && found == null;
    }

    private static boolean sameResults(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            Map<String, @Nullable Object> x = Json.asObject(a.get(i));
            Map<String, @Nullable Object> y = Json.asObject(b.get(i));
            boolean same = Objects.equals(x.get("rowcount"), y.get("rowcount"))
                    && Objects.equals(code(x.get("error")), code(y.get("error")));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameText(@Nullable Object wanted, @Nullable Object found) {
        if (wanted instanceof String a && found instanceof String b && a.contains(Masks.ANY)) {
            String pattern = Stream.of(a.split(Pattern.quote(Masks.ANY), -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("(?s:.+?)"));
            return b.matches(pattern);
        }
        return Objects.equals(wanted, found);
    }

    private static boolean same(@Nullable Object a, @Nullable Object b, double tolerance, boolean exact) {
        if (Masks.ANY.equals(a)) {
            return b != null;
        } else if (a instanceof Number x && b instanceof Number y) {
            return sameNumber(x, y, tolerance, exact);
        } else if (a instanceof List<?> x && b instanceof List<?> y) {
            return x.size() == y.size() && sameElements(x, y, tolerance, exact);
        } else if (a instanceof Map && b instanceof Map) {
            Map<String, @Nullable Object> x = Json.asObject(a);
            Map<String, @Nullable Object> y = Json.asObject(b);
            return x.keySet().equals(y.keySet())
                    && x.keySet().stream().allMatch(key -> same(x.get(key), y.get(key), tolerance, exact));
        }
        return Objects.equals(a, b);
    }

    private static boolean sameElements(List<?> a, List<?> b, double tolerance, boolean exact) {
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i), tolerance, exact)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameNumber(Number a, Number b, double tolerance, boolean exact) {
        boolean whole = !(a instanceof BigDecimal) && !(b instanceof BigDecimal);
        if (whole || exact) {
            return decimal(a).compareTo(decimal(b)) == 0;
        }
        double x = a.doubleValue();
        double y = b.doubleValue();
        return x == y || Math.abs(x - y) <= tolerance * Math.max(Math.abs(x), Math.abs(y));
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof BigInteger integer ? new BigDecimal(integer) : BigDecimal.valueOf(number.longValue());
    }
}
