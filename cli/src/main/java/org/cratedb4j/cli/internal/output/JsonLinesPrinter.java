package org.cratedb4j.cli.internal.output;

import java.io.PrintWriter;
import java.util.List;
import org.cratedb4j.client.Row;
import org.cratedb4j.client.Rows;

/** One JSON object per row and line. */
final class JsonLinesPrinter implements ResultPrinter {
    @Override
    public long print(Rows rows, PrintWriter out) {
        List<String> names = Columns.distinctNames(rows);
        long count = 0;
        for (Row row : rows) {
            try (JsonWriter json = new JsonWriter(out)) {
                json.startObject();
                for (int i = 0; i < names.size(); i++) {
                    json.name(names.get(i));
                    json.value(row.getObject(i));
                }
                json.endObject();
            }
            out.println();
            count++;
        }
        return count;
    }
}
