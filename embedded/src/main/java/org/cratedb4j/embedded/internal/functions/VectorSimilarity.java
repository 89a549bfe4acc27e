package org.cratedb4j.embedded.internal.functions;

/** How alike vectors are. */
public final class VectorSimilarity {
    private VectorSimilarity() {}

    /**
     * 1 for equal vectors, less the farther they are apart.
     *
     * @throws IllegalArgumentException when they are of different lengths
     */
    public static float of(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("Vectors must have same length");
        }
        float squares = 0;
        for (int i = 0; i < a.length; i++) {
            float difference = a[i] - b[i];
            squares += difference * difference;
        }
        return 1 / (1 + squares);
    }
}
