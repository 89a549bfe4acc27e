package org.cratedb4j.cli.internal.output;

import java.io.PrintWriter;
import org.cratedb4j.client.Rows;

/** Prints the rows of one result in one format, in constant memory. */
public interface ResultPrinter {
    /**
     * Prints all rows. The caller closes {@code rows}.
     *
     * @return how many rows there were
     */
    long print(Rows rows, PrintWriter out);
}
