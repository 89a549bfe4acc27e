package org.cratedb4j.client.internal.wire;

import java.io.IOException;
import tools.jackson.core.JsonParser;

/** Reads the values of one column, straight into the form in which a row keeps them. */
@FunctionalInterface
interface CellReader {

    /** Reads the value at the parser's token, whatever it is, and leaves the parser on its last token. */
    void read(JsonParser parser, RowData row, int index) throws IOException;
}
