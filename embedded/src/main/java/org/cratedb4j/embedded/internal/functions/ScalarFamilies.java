package org.cratedb4j.embedded.internal.functions;

/** All scalar functions. */
final class ScalarFamilies {
    private ScalarFamilies() {}

    static Registry<ScalarFunction> registry() {
        ScalarTable table = new ScalarTable();
        ComparisonFunctions.addTo(table);
        return table.registry();
    }
}
