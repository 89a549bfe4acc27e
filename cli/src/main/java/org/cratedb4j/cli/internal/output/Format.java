package org.cratedb4j.cli.internal.output;

import java.util.Locale;

/** The output formats, by the names that {@code --format} takes. */
public enum Format {
    /** Columns side by side, for people. */
    TABLE,
    /** Comma-separated values with a header line (RFC 4180); SQL NULL is an empty field. */
    CSV,
    /** One JSON object per line. */
    JSONL;

    /** A printer for one result. */
    public ResultPrinter printer() {
        return switch (this) {
            case TABLE -> new TablePrinter();
            case CSV -> new CsvPrinter();
            case JSONL -> new JsonLinesPrinter();
        };
    }

    /** The name as it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
