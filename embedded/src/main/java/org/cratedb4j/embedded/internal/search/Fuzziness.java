package org.cratedb4j.embedded.internal.search;

import java.util.Locale;

/**
 * How many letters may differ.
 *
 * @param edits the number; negative: it depends on the length of the term
 * @param low with {@code AUTO}: shorter terms must be equal
 * @param high with {@code AUTO}: shorter terms may differ by one letter, others by two
 */
record Fuzziness(int edits, int low, int high) {
    private static final String AUTO = "AUTO";
    private static final int MOST = 2;

    /**
     * Reads a number, {@code AUTO} or {@code AUTO:low,high}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static Fuzziness of(Object value) {
        String text = value.toString().toUpperCase(Locale.ROOT);
        if (text.equals(AUTO)) {
            return new Fuzziness(-1, 3, 6);
        }
        if (text.startsWith(AUTO + ":")) {
            String[] limits = text.substring(AUTO.length() + 1).split(",", -1);
            if (limits.length != 2) {
                throw new IllegalArgumentException("failed to find low and high distance values");
            }
            return new Fuzziness(-1, Integer.parseInt(limits[0]), Integer.parseInt(limits[1]));
        }
        return new Fuzziness(Math.min(MOST, (int) Float.parseFloat(text)), 0, 0);
    }

    int editsFor(String term) {
        if (edits >= 0) {
            return edits;
        }
        int length = term.codePointCount(0, term.length());
        return length < low ? 0 : length < high ? 1 : MOST;
    }
}
