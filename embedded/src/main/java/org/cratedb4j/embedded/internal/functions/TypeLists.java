package org.cratedb4j.embedded.internal.functions;

import java.util.List;

/** Types that functions are entered for one by one, in the order in which CrateDB's messages list them. */
final class TypeLists {
    /** Binary numbers. */
    static final List<String> NUMBERS = List.of("double precision", "real", "byte", "smallint", "integer", "bigint");

    /** Binary whole numbers. */
    static final List<String> INTEGERS = List.of("byte", "smallint", "integer", "bigint");

    /** What has an order, NUMERIC aside. */
    static final List<String> PRIMITIVES = List.of(
            "byte",
            "boolean",
            "character",
            "text",
            "ip",
            "double precision",
            "real",
            "smallint",
            "integer",
            "interval",
            "bigint",
            "timestamp with time zone",
            "timestamp without time zone",
            "date");

    private TypeLists() {}
}
