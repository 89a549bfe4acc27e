package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bounds of the dimensions of nested arrays. */
final class Dimensions {
    private Dimensions() {}

    /** The size of the largest array at a depth, 1 for the outermost; null when there is none, or the whole is empty. */
    static @Nullable Integer upperBound(List<?> array, int depth) {
        return array.isEmpty() || depth < 1 ? null : largest(array, depth);
    }

    private static @Nullable Integer largest(@Nullable Object value, int depth) {
        if (!(value instanceof List<?> array)) {
            return null;
        }
        if (depth == 1) {
            return array.size();
        }
        Integer largest = null;
        for (Object element : array) {
            Integer size = largest(element, depth - 1);
            if (size != null && (largest == null || size > largest)) {
                largest = size;
            }
        }
        return largest;
    }

    /** 1 when all arrays down to a depth are there and not empty, else null. */
    static @Nullable Integer lowerBound(List<?> array, int depth) {
        return depth >= 1 && isFilled(array, depth) ? 1 : null;
    }

    private static boolean isFilled(@Nullable Object value, int depth) {
        if (!(value instanceof List<?> array)) {
            return false;
        }
        if (depth == 1) {
            return !array.isEmpty();
        }
        return array.stream().allMatch(element -> isFilled(element, depth - 1)) && !array.isEmpty();
    }

    /**
     * The length that all arrays at a depth have.
     *
     * @throws IllegalArgumentException when they differ
     */
    static int uniformLength(List<?> array, int depth) {
        if (depth < 1) {
            throw new IllegalArgumentException("target level must be greater than zero");
        }
        List<?> current = array;
        for (int level = 2; level <= depth; level++) {
            current = uniform(current, level);
        }
        return current.size();
    }

    private static List<?> uniform(List<?> arrays, int level) {
        List<?> first = null;
        for (int i = 0; i < arrays.size(); i++) {
            if (arrays.get(i) == null) {
                continue;
            }
            if (!(arrays.get(i) instanceof List<?> element)) {
                return List.of();
            }
            if (first != null && first.size() != element.size()) {
                throw new IllegalArgumentException(
                        "nested arrays must have the same dimension within a level, offending level " + level
                                + ", position " + (i + 1));
            }
            first = first == null ? element : first;
        }
        return first == null ? List.of() : first;
    }
}
