package org.cratedb4j.cli.internal.demo;

import java.util.List;

/** The Java that does what the demo did first. A test holds these lines against code that runs. */
public final class JavaExample {
    private static final List<String> LINES = List.of(
            "try (CrateClient crate = CrateClient.connect(url1, url2, url3)) {",
            "    crate.sql(\"SELECT * FROM sys.summits LIMIT 2\").rows().forEach(System.out::println);",
            "}");

    private JavaExample() {}

    /** The lines. */
    public static List<String> lines() {
        return LINES;
    }
}
