package org.cratedb4j.embedded.internal.catalog;

/** How names are written in SQL. */
final class Identifiers {
    private Identifiers() {}

    static String quoteIfNeeded(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
