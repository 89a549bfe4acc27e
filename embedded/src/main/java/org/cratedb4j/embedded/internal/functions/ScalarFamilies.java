package org.cratedb4j.embedded.internal.functions;

/** All scalar functions. */
final class ScalarFamilies {
    private ScalarFamilies() {}

    static Registry<ScalarFunction> registry() {
        ScalarTable table = new ScalarTable();
        ComparisonFunctions.addTo(table);
        ConditionalFunctions.addTo(table);
        ArithmeticFunctions.addTo(table);
        MathFunctions.addTo(table);
        StringFunctions.addTo(table);
        RegexFunctions.addTo(table);
        ArrayFunctions.addTo(table);
        ArrayMathFunctions.addTo(table);
        ObjectFunctions.addTo(table);
        SubscriptFunctions.addTo(table);
        DateTimeFunctions.addTo(table);
        ExtractFunctions.addTo(table);
        IntervalFunctions.addTo(table);
        HashFunctions.addTo(table);
        EncodingFunctions.addTo(table);
        UriFunctions.addTo(table);
        IdentifierFunctions.addTo(table);
        VectorFunctions.addTo(table);
        GeoFunctions.addTo(table);
        SystemFunctions.addTo(table);
        CatalogFunctions.addTo(table);
        PrivilegeFunctions.addTo(table);
        return table.registry();
    }
}
