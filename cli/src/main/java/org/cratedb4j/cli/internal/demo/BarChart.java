package org.cratedb4j.cli.internal.demo;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** Horizontal bars with their labels and values. */
final class BarChart {
    private static final int WIDTH = 40;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private BarChart() {}

    /** Draws one bar per entry, in the map's order; the longest is {@value #WIDTH} wide. */
    static void draw(Map<String, Long> values, PrintWriter out) {
        long largest = values.values().stream().mapToLong(Long::longValue).max().orElse(1);
        int widest = values.keySet().stream().mapToInt(String::length).max().orElse(0);
        values.forEach((label, value) -> out.printf(
                Locale.ROOT, "  %-" + widest + "s %s %,d%n", label, bar((double) value / Math.max(largest, 1)), value));
    }

    private static String bar(double share) {
        int eighths = (int) Math.round(share * WIDTH * 8);
        String rest = eighths % 8 == 0 ? "" : String.valueOf(EIGHTHS.charAt(eighths % 8));
        return "█".repeat(eighths / 8) + rest;
    }
}
