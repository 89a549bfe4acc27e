package org.cratedb4j.embedded.internal.copy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options of COPY FROM.
 *
 * @param csv whether the files are CSV whatever they are called
 * @param emptyAsNull whether an empty text in CSV is NULL
 * @param delimiter what separates values in CSV
 * @param header whether the first line of CSV names the columns
 * @param skip how many lines are left out
 * @param gzip whether the files are compressed; null: when they all are called {@code *.gz}
 * @param overwrite whether rows take the place of those with their primary keys
 * @param failFast whether the first failure ends the statement
 * @param waits whether the answer waits for the end
 * @param shared whether each file is read by one node only; null: as its scheme has it
 * @param readers how many nodes read; null: all
 * @param bulkSize how many lines are written at once
 * @param nodes which nodes read
 */
record CopyFromOptions(
        boolean csv,
        boolean emptyAsNull,
        char delimiter,
        boolean header,
        int skip,
        @Nullable Boolean gzip,
        boolean overwrite,
        boolean failFast,
        boolean waits,
        @Nullable Boolean shared,
        int readers,
        int bulkSize,
        NodeFilter nodes) {
    private static final int DEFAULT_BULK_SIZE = 10_000;

    /** What CrateDB takes for files; {@code skip} is not among them, though it is documented. */
    private static final Set<String> OF_FILES = Set.of(
            "compression",
            "format",
            "wait_for_completion",
            "overwrite_duplicates",
            "fail_fast",
            "shared",
            "num_readers",
            "bulk_size",
            NodeFilter.OPTION,
            "empty_string_as_null",
            "delimiter",
            "header");

    /** @param firstUri the first of the URIs as it was written */
    static CopyFromOptions read(CopyOptions options, String firstUri) {
        NodeFilter nodes = NodeFilter.of(options.get(NodeFilter.OPTION));
        boolean waits = options.flag("wait_for_completion", true);
        boolean csv = options.isCsv();
        if (SourceUri.isFile(firstUri)) {
            options.requireOnly(OF_FILES);
        }
        return new CopyFromOptions(
                csv,
                options.flag("empty_string_as_null", false),
                options.delimiter(),
                options.flag("header", true),
                options.number("skip", 0, 0),
                options.oneOf("compression", "gzip") == null ? null : true,
                options.flag("overwrite_duplicates", false),
                options.flag("fail_fast", false),
                waits,
                options.flag("shared"),
                options.number("num_readers", 1, Integer.MAX_VALUE),
                options.number("bulk_size", 1, DEFAULT_BULK_SIZE),
                nodes);
    }
}
