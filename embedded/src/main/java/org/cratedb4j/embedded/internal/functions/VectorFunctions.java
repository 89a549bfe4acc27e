package org.cratedb4j.embedded.internal.functions;

/** Similarity of vectors. */
final class VectorFunctions {
    private VectorFunctions() {}

    static void addTo(ScalarTable table) {
        table.strict("vector_similarity(float_vector, float_vector) -> real", VectorSimilarity::of);
        // Whether a vector is among the nearest depends on the table's others: a search knows them, a function does
        // not.
        table.lenient("knn_match(float_vector, float_vector, integer) -> boolean", (context, arguments) -> {
            throw new UnsupportedOperationException(
                    "knn_match can only be used in WHERE clause for tables as it needs an index to operate on");
        });
    }
}
