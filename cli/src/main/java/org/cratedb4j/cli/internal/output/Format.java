package org.cratedb4j.cli.internal.output;

import java.util.function.Supplier;

/** The output formats, by the names that {@code --format} takes. */
public enum Format {
    /** Columns side by side, for people. */
    table(TablePrinter::new),
    /** Comma-separated values with a header line (RFC 4180); SQL NULL is an empty field. */
    csv(CsvPrinter::new),
    /** One JSON object per line. */
    jsonl(JsonLinesPrinter::new);

    private final Supplier<ResultPrinter> printer;

    Format(Supplier<ResultPrinter> printer) {
        this.printer = printer;
    }

    /** A printer for one result. */
    public ResultPrinter printer() {
        return printer.get();
    }
}
