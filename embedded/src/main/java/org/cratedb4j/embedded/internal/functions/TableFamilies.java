package org.cratedb4j.embedded.internal.functions;

/** All table functions. */
final class TableFamilies {
    private TableFamilies() {}

    static Registry<TableFunction> registry() {
        return new Registry<>();
    }
}
