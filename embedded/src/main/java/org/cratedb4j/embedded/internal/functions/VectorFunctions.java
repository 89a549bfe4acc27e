package org.cratedb4j.embedded.internal.functions;

import org.cratedb4j.embedded.internal.errors.CrateError;

/** Similarity of vectors. */
final class VectorFunctions {
    private VectorFunctions() {}

    static void addTo(ScalarTable table) {
        table.strict("vector_similarity(float_vector, float_vector) -> real", VectorFunctions::similarity);
        // Whether a vector is among the nearest depends on the table's others: a query knows them, a function does not.
        table.lenient("knn_match(float_vector, float_vector, integer) -> boolean", (context, arguments) -> {
            throw CrateError.unsupported("knn_match outside of WHERE");
        });
    }

    /** 1 for equal vectors, less the farther they are apart. */
    static float similarity(float[] a, float[] b) {
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
