package org.cratedb4j.cli.internal.output;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import org.cratedb4j.client.Row;
import org.cratedb4j.client.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values with a header line, as RFC 4180 has them. SQL NULL is an empty field and an empty text is
 * {@code ""}, which CSV libraries do not tell apart unless they quote everything.
 */
final class CsvPrinter implements ResultPrinter {
    private static final Pattern TO_QUOTE = Pattern.compile("[,\"\\r\\n]|^\\s|\\s$|^$");

    @Override
    public long print(Rows rows, PrintWriter out) {
        out.println(String.join(
                ",", Columns.names(rows).stream().map(CsvPrinter::field).toList()));
        long count = 0;
        for (Row row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i > 0) {
                    out.print(',');
                }
                @Nullable Object value = row.getObject(i);
                if (value != null) {
                    out.print(field(CellText.ofNonNull(value)));
                }
            }
            out.println();
            count++;
        }
        return count;
    }

    private static String field(String text) {
        return TO_QUOTE.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
